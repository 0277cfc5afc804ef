package org.shipworthy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.RawHttp;
import org.shipworthy._support.RunningSite;
import org.shipworthy.community.Subject;
import org.shipworthy.kernel.Slug;

class HostileRequestsTest {

    private static final Subject GEMMA = new Subject.OfTool(new Slug("gemma-3n"));
    private static final String VOTE = "subject=gemma-3n&choice=ship";
    private static final String MEBIBYTE = "a".repeat(1 << 20);

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /compare/%zz", "GET /compare/%", "GET /tools?q=%zz", "GET /compare/a b", "GET /compare/a%00b",
            "GET /compare/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "GET /compare/%F0%9F%98%80-vs-%C3%28", "GET http://evil.example/", "GET \\evil",
            "GET ?", "GET ", "OPTIONS *", "CONNECT evil.example:443"})
    void brokenAddressesAreAnsweredWithAPage(String line) {
        assertIsPage(400, RawHttp.request(site, line + " HTTP/1.1", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /../../etc/passwd", "GET /%2e%2e/%2e%2e/etc/passwd", "GET //evil.example/", "GET /%2F/evil.example",
            "GET //evil.example/compare/a-vs-b", "GET /assets/..%2fsite.css", "GET /compare/..;/x", "GET /vote", "HEAD /vote"})
    void oddPathsLeadNowhere(String line) {
        String answer = RawHttp.request(site, line + " HTTP/1.1", "", "");
        assertThat(answer).startsWith("HTTP/1.1 404");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-security-policy").doesNotContain("\nlocation:");
    }

    @Test
    void tenMebibytesOfQueryAreAnsweredWithAPage() {
        assertIsPage(414, RawHttp.send(site, "GET /tools?q=" + MEBIBYTE.repeat(10) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
    }

    @Test
    void tenMebibytesOfHeadersAreAnsweredWithAPage() {
        assertIsPage(431, RawHttp.send(site, "GET /tools HTTP/1.1\r\nHost: x\r\nX: " + MEBIBYTE.repeat(10) + "\r\n\r\n"));
    }

    @Test
    void tenMebibytesOfFormAreAnsweredWithAPage() {
        assertIsPage(413, post("application/x-www-form-urlencoded", VOTE + "&more=" + MEBIBYTE.repeat(10)));
    }

    @Test
    void whatIsNotHttpIsAnsweredWithAPage() {
        assertIsPage(400, RawHttp.send(site, "\u0000\u0001 what?\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x", "application/x-www-form-urlencodedx",
            "application/x-www-form-urlencoded\nContent-Type: multipart/form-data; boundary=x"})
    void onlyFormsAreForms(String type) {
        assertIsPage(415, post(type, VOTE));
        assertThat(site.site().snapshot().tallies().of(GEMMA).cells()).isEmpty();
    }

    @Test
    void aPostWithoutATypeIsNoForm() {
        assertIsPage(415, RawHttp.request(site, "POST /vote HTTP/1.1", "Sec-Fetch-Site: same-origin\nContent-Length: " + VOTE.length(), VOTE));
    }

    @Test
    void uploadsLeaveNoFileBehind() throws IOException {
        String upload = "--x\r\nContent-Disposition: form-data; name=\"subject\"; filename=\"evil.txt\"\r\n\r\n" + MEBIBYTE + "\r\n--x--\r\n";
        post("multipart/form-data; boundary=x", upload);
        assertThat(Path.of("file-uploads")).doesNotExist();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("FUp_") || name.contains("evil"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject=%zz", "a=b&"})
    void brokenFormsAreAnsweredWithAPage(String form) {
        assertIsPage(400, post("application/x-www-form-urlencoded", form.repeat(500)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~~~", "a", "shipworthy", "AAAAAAAAAAAAAAAAAAAAAAAA~AAAA", "\"", "=;=;,"})
    void oddCookiesAreNoCookies(String cookie) {
        String answer = RawHttp.request(site, "GET /compare/gemma-3n-vs-phi-4-mini HTTP/1.1",
                "Cookie: shipworthy_voter=" + cookie + "; shipworthy_desk=" + cookie, "");
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("Your vote:");
    }

    @Test
    void http2InClearTextIsNotSpoken() {
        String answer = RawHttp.send(site, "GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close, Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                + "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404");
    }

    /** To a proxy that believes the length, the last line is the beginning of the next reader's request. */
    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1\nContent-Length: 5\nTransfer-Encoding: chunked", "HTTP/1.1\nTransfer-Encoding: chunked\nTransfer-Encoding: identity",
            "HTTP/1.1\nTransfer-Encoding: chunked, identity", "HTTP/1.1\nTransfer-Encoding: xchunked", "HTTP/1.0\nConnection: keep-alive\nTransfer-Encoding: chunked"})
    void whatHasTwoEndsIsRefusedWithAllThatFollows(String length) {
        String answer = RawHttp.send(site, "POST /vote " + length.replace("\n", "\r\n") + "\r\nHost: x\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n");
        assertIsPage(411, answer);
        assertThat(answer).as("the answer to what follows").doesNotContain("HTTP/1.1 404");
    }

    @Test
    void aRequestHasOneHost() {
        assertIsPage(400, RawHttp.send(site, "GET /votes HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"));
    }

    @Test
    void anotherHostNameDoesNotReachThePage() {
        String answer = RawHttp.send(site, "GET /compare/gemma-3n-vs-phi-4-mini HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("href=\"http://shipworthy.test/compare/").doesNotContain("evil.example");
    }

    private static String post(String type, String body) {
        return RawHttp.request(site, "POST /vote HTTP/1.1",
                "Sec-Fetch-Site: same-origin\nContent-Type: " + type + "\nContent-Length: " + body.length(), body);
    }

    private static void assertIsPage(int status, String answer) {
        assertThat(answer.substring(answer.indexOf(' ') + 1)).startsWith(Integer.toString(status));
        assertThat(answer).contains("<h1>").doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-security-policy: default-src 'none'", "x-content-type-options: nosniff");
    }
}

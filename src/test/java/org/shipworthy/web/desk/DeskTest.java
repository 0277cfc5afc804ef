package org.shipworthy.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.RawHttp;
import org.shipworthy._support.RunningSite;
import org.shipworthy.accounts.Accounts;
import org.shipworthy.accounts.Role;
import org.shipworthy.kernel.EmailAddress;

class DeskTest {

    private static final String NOBODY = "A".repeat(43);

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
    @ValueSource(strings = {"GET /desk/", "GET /desk//", "GET /desk/reviews", "GET /desk/sign-in", "GET /desk/sign-in/", "GET /desk/sign-in/a/b",
            "GET /desk/sign-out", "POST /desk", "POST /desk/sign-out", "POST /desk/sign-in/" + "a", "PUT /desk/sign-in", "DELETE /desk/tools/gemma-3n",
            "OPTIONS /desk", "TRACE /desk/x", "PROPFIND /desk", "GET /desk?x=y", "GET /desk/%2e%2e%2fdesk", "GET /%64esk", "GET /nowhere/../desk/x",
            "GET /desk/" + "x/y/z/0/1/2/3/4/5/6/7/8/9", "GET //desk"})
    void strangersAreToldOneThingWhateverTheyAskFor(String line) {
        assertThat(RawHttp.request(site, line + " HTTP/1.1", "", "")).isEqualTo(RawHttp.request(site, "GET /desk HTTP/1.1", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: application/x-www-form-urlencoded\nContent-Length: 3", "Content-Type: text/plain\nContent-Length: 3",
            "Origin: http://evil.example\nContent-Length: 3", "Content-Length: 3\nCookie: shipworthy_desk=" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "Content-Length: 3\nCookie: shipworthy_desk=x"})
    void whatAStrangerSendsMakesNoDifference(String headers) {
        assertThat(RawHttp.request(site, "POST /desk/sign-out HTTP/1.1", headers, "a=b")).isEqualTo(RawHttp.request(site, "GET /desk HTTP/1.1", "", ""));
    }

    @Test
    void theClosedDeskIsNeitherCachedNorIndexed() {
        HttpResponse<byte[]> closed = site.get("/desk");
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(text(closed)).contains("The desk is closed", "./shipworthy user", "content=\"noindex\"");
    }

    @Test
    void aLinkSignsInOnceByItsButtonAndSignOutEndsTheSession() {
        String link = link("ann@example.org", Role.OWNER);
        assertThat(site.page("/desk/sign-in/" + link)).contains("Sign in to the desk");
        assertThat(site.page("/desk/sign-in/" + link)).as("looking uses nothing up").contains("value=\"" + link + "\"");

        HttpResponse<byte[]> signedIn = site.post("/desk/sign-in", "token", link);
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).contains("/desk");
        String cookie = RunningSite.cookie(signedIn);
        assertThat(site.page("/desk", "Cookie", cookie)).contains("Signed in as <b>ann@example.org</b>, owner");
        assertThat(text(site.post("/desk/sign-in", "token", link))).as("used up").contains("does not work any more");

        HttpResponse<byte[]> out = site.post("/desk/sign-out", List.of("Cookie", cookie, "Sec-Fetch-Site", "same-origin"));
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("shipworthy_desk=;").contains("Max-Age=0");
        assertThat(site.get("/desk", "Cookie", cookie).statusCode()).as("an old cookie").isEqualTo(403);
    }

    @Test
    void anExpiredLinkAndAnInventedOneGetTheSamePage() {
        String link = link("late@example.org", Role.EDITOR);
        site.clock().advance(Accounts.LINK_LIFETIME);
        HttpResponse<byte[]> expired = site.get("/desk/sign-in/" + link);
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(text(expired)).contains("30 minutes").isEqualTo(site.page("/desk/sign-in/" + NOBODY)).isEqualTo(site.page("/desk/sign-in/x"));
        assertThat(text(site.post("/desk/sign-in", "token", link))).isEqualTo(text(expired));
    }

    @Test
    void theSecretInTheAddressTravelsNowhere() {
        HttpResponse<byte[]> page = site.get("/desk/sign-in/" + link("ref@example.org", Role.EDITOR));
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("strict-origin");
        assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    @Test
    void anotherSiteCannotSignAnybodyInOrOut() {
        String link = link("victim@example.org", Role.EDITOR);
        assertThat(site.post("/desk/sign-in", List.of("Sec-Fetch-Site", "cross-site"), "token", link).statusCode()).isEqualTo(403);
        String cookie = RunningSite.cookie(site.post("/desk/sign-in", "token", link));
        assertThat(site.post("/desk/sign-out", List.of("Sec-Fetch-Site", "cross-site", "Cookie", cookie)).statusCode()).isEqualTo(403);
        assertThat(site.get("/desk", "Cookie", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void theDeskListsWorkAndIsNeverCached() {
        HttpResponse<byte[]> desk = site.get("/desk", "Cookie", signIn("work@example.org"));
        assertThat(desk.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(text(desk)).contains("Tools without a complete verdict", "Stale facts", "Disputed facts", "Overdue predictions", "Newest corrections",
                "waiting for confirmation", "content=\"noindex\"");
    }

    @Test
    void usersAreToldWhatIsNotThere() {
        assertThat(site.get("/desk/nothing", "Cookie", signIn("lost@example.org")).statusCode()).isEqualTo(404);
    }

    @Test
    void aLargeBodyFromAUserIsRefusedAsAForm() {
        String cookie = signIn("large@example.org");
        var request = site.request("/desk/sign-out", "Cookie", cookie, "Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=" + "b".repeat(200_000))).build();
        assertThat(site.send(request).statusCode()).isEqualTo(413);
        assertThat(site.get("/desk", "Cookie", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void byHttpsTheSessionIsKeptFromSubdomainsAndPlainConnections() {
        try (RunningSite secure = RunningSite.startAs("https://shipworthy.test")) {
            String link = secure.accounts().addUser(EmailAddress.parse("ann@example.org").orElseThrow(), Optional.of(Role.OWNER)).token().value();
            String cookie = secure.post("/desk/sign-in", "token", link).headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).startsWith("__Host-shipworthy_desk=").contains("; Path=/;", "; HttpOnly", "; SameSite=Lax", "; Secure").doesNotContain("Domain");
            assertThat(secure.get("/desk", "Cookie", cookie.split(";")[0]).statusCode()).isEqualTo(200);
            assertThat(secure.get("/desk", "Cookie", cookie.split(";")[0].replace("__Host-", "")).statusCode()).isEqualTo(403);
        }
    }

    private static String signIn(String email) {
        return RunningSite.cookie(site.post("/desk/sign-in", "token", link(email, Role.EDITOR)));
    }

    private static String link(String email, Role role) {
        return site.accounts().addUser(EmailAddress.parse(email).orElseThrow(), Optional.of(role)).token().value();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}

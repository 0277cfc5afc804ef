package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.ScriptedWebServer;
import org.shipworthy._support.SettableClock;

/** A server that says whatever a test wants, to the letter. */
class SourceFetcherTest {

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T12:00:00Z");
    private ScriptedWebServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedWebServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private SourceFetcher fetcher(boolean privateAddresses) {
        return fetcher(privateAddresses, Duration.ofSeconds(60));
    }

    private SourceFetcher fetcher(boolean privateAddresses, Duration patience) {
        return new SourceFetcher("modelsdev", new SyncSettings(Map.of(), Map.of(), 1 << 20, patience, privateAddresses), clock);
    }

    private SourceFetcher.Outcome fetch(FetchMemory memory) {
        return fetcher(true).fetch(server.address("/api.json"), memory, folder.resolve("file"));
    }

    @Test
    void whatAServerSendsIsInTheFileAndItsTagRemembered() throws IOException {
        server.answers("HTTP/1.1 200 OK\r\nETag: \"7\"\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(fetch(FetchMemory.NONE)).isEqualTo(new SourceFetcher.Outcome.Fetched("\"7\"", ""));
        assertThat(Files.readString(folder.resolve("file"))).isEqualTo("{}");
    }

    @Test
    void aServerIsToldWhatIsKnownAndMaySayThatThatIsAll() {
        server.answers("HTTP/1.1 304 Not Modified\r\n\r\n");
        assertThat(fetch(FetchMemory.NONE.taken("\"7\"", "Sun, 22 Nov 2026 08:00:00 GMT", clock.instant()))).isEqualTo(new SourceFetcher.Outcome.Unchanged());
        assertThat(server.lastRequest()).contains("If-None-Match: \"7\"").contains("If-Modified-Since: Sun, 22 Nov 2026 08:00:00 GMT");
    }

    @Test
    void aPauseThatAServerAsksForIsKept() {
        server.answers("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7200\r\nContent-Length: 0\r\n\r\n");
        Instant later = Instant.parse("2026-11-22T14:00:00Z");
        assertThat(fetch(FetchMemory.NONE)).isEqualTo(new SourceFetcher.Outcome.Later(later));

        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        FetchMemory asked = FetchMemory.NONE.later(later);
        assertThat(fetch(asked)).isEqualTo(new SourceFetcher.Outcome.Later(later));
        clock.advance(Duration.ofHours(2));
        assertThat(fetch(asked)).isInstanceOf(SourceFetcher.Outcome.Fetched.class);
    }

    @Test
    void aPauseMayBeADateAndIsNeverLongerThanAWeek() {
        server.answers("HTTP/1.1 503 Later\r\nRetry-After: Sun, 22 Nov 2026 15:00:00 GMT\r\nContent-Length: 0\r\n\r\n");
        assertThat(fetch(FetchMemory.NONE)).isEqualTo(new SourceFetcher.Outcome.Later(Instant.parse("2026-11-22T15:00:00Z")));
        server.answers("HTTP/1.1 503 Later\r\nRetry-After: 999999999\r\nContent-Length: 0\r\n\r\n");
        assertThat(fetch(FetchMemory.NONE)).isEqualTo(new SourceFetcher.Outcome.Later(Instant.parse("2026-11-29T12:00:00Z")));
    }

    @Test
    void aServerThatFallsSilentIsGivenUp() {
        for (String beginning : List.of("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{", "")) {
            server.answers(beginning).staysOpen();
            assertThatThrownBy(() -> fetcher(true, Duration.ofSeconds(2)).fetch(server.address("/"), FetchMemory.NONE, folder.resolve("file")))
                    .isInstanceOf(SourceException.class).hasMessageContaining("takes longer than 2 seconds");
        }
    }

    @Test
    void aServerThatSendsLessThanItPromisedIsNotBelieved() {
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{}");
        assertThatThrownBy(() -> fetch(FetchMemory.NONE)).isInstanceOf(SourceException.class).hasMessageContaining("breaks off");
    }

    @Test
    void aServerThatPromisesOrSendsTooMuchIsRefused() {
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n{}");
        assertThatThrownBy(() -> fetch(FetchMemory.NONE)).isInstanceOf(SourceException.class).hasMessageContaining("is larger than 1 MB");
        server.answers("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n").repeating(" ".repeat(1 << 16));
        assertThatThrownBy(() -> fetch(FetchMemory.NONE)).isInstanceOf(SourceException.class).hasMessageContaining("is larger than 1 MB");
    }

    @Test
    void redirectsAreFollowedAFewTimes() {
        server.answers("HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n");
        assertThatThrownBy(() -> fetch(FetchMemory.NONE)).isInstanceOf(SourceException.class).hasMessageContaining("redirects more than 5 times");
    }

    @Test
    void aRedirectToAFileIsRefused() {
        server.answers("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n");
        assertThatThrownBy(() -> fetch(FetchMemory.NONE)).isInstanceOf(SourceException.class).hasMessageContaining("is no address that can be fetched");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.1.2.3/", "http://172.16.0.1/", "http://192.168.1.1/",
        "http://169.254.169.254/latest", "http://0.0.0.0/", "http://100.64.0.1/", "http://[fd00::1]/", "http://[fe80::1]/", "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/", "http://2130706433/"})
    void privateAddressesAreRefused(String address) {
        assertThatThrownBy(() -> fetcher(false).fetch(URI.create(address), FetchMemory.NONE, folder.resolve("file")))
                .isInstanceOf(SourceException.class).hasMessageStartingWith("modelsdev, " + address);
    }

    @Test
    void aNameThatAlsoLeadsToAPrivateAddressIsRefused() throws IOException {
        InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.7")};
        SyncSettings settings = new SyncSettings(Map.of(), Map.of(), 1, Duration.ofSeconds(2), false);
        assertThatThrownBy(() -> new SourceFetcher("modelsdev", settings, clock, host -> both)
                .fetch(URI.create("https://prices.example/api.json"), FetchMemory.NONE, folder.resolve("file")))
                .hasMessage("modelsdev, https://prices.example/api.json: leads to the private address 10.0.0.7; sync.private_addresses allows that");
    }

    @Test
    void aRedirectToAPrivateAddressIsRefusedBeforeItIsAsked() throws IOException {
        server.answers("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest/meta-data\r\nContent-Length: 0\r\n\r\n");
        InetAddress elsewhere = InetAddress.getByName("8.8.8.8");
        FetchGate.Resolver first = host -> host.equals("127.0.0.1") ? new InetAddress[] {elsewhere} : InetAddress.getAllByName(host);
        SyncSettings settings = new SyncSettings(Map.of(), Map.of(), 1 << 20, Duration.ofSeconds(2), false);
        assertThatThrownBy(() -> new SourceFetcher("modelsdev", settings, clock, first).fetch(server.address("/"), FetchMemory.NONE, folder.resolve("file")))
                .hasMessageContaining("leads to the private address 169.254.169.254");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "198.20.0.1", "2606:4700::1"})
    void publicAddressesAreNone(String address) throws IOException {
        assertThat(PrivateAddresses.contains(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void anErrorNamesSourceAddressAndReason() {
        server.answers("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        assertThatThrownBy(() -> fetch(FetchMemory.NONE)).hasMessage("modelsdev, " + server.address("/api.json") + ": answers with status 404");
    }

    @ParameterizedTest
    @CsvSource({"/api.json?key=s3cret:x, /api.json?…", "/api.json#s3cret, /api.json?…"})
    void aKeyInAnAddressIsInNoMessage(String asked, String told) {
        server.answers("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        assertThatThrownBy(() -> fetcher(true).fetch(server.address(asked), FetchMemory.NONE, folder.resolve("file")))
                .hasMessage("modelsdev, " + server.address("") + told + ": answers with status 404");
    }

    @Test
    void aPasswordInAnAddressIsInNoMessage() {
        server.answers("HTTP/1.1 302 Found\r\nLocation: https://ann:s3cret@prices.example/signed?token=s3cret\r\nContent-Length: 0\r\n\r\n");
        assertThatThrownBy(() -> fetch(FetchMemory.NONE)).hasMessageStartingWith("modelsdev, https://…@prices.example/signed?…: is no address");
    }
}

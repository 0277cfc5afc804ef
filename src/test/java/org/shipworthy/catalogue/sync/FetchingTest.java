package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy.catalogue.Feed;

/** Sources that are read from their addresses. */
class FetchingTest {

    private static final String CATALOGUE = """
            {"openai": {"models": {"gpt-9": {"cost": {"input": 1}}}}}""";

    @TempDir
    private Path folder;

    private ScriptedWebServer server;
    private Incoming incoming;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedWebServer();
        incoming = new Incoming(folder);
    }

    @AfterEach
    void stop() throws IOException {
        incoming.close();
        server.close();
    }

    private SyncOutcome fetch(Feed feed) {
        URI address = server.address("/source");
        return incoming.addresses(Map.of(feed, List.of(address)), true).sync().fetch(feed, false, bytes -> { }).getFirst();
    }

    private void serve(String body) {
        server.answers("HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    @Test
    void whatWasFetchedIsTakenInAsOfToday() {
        serve(CATALOGUE);
        assertThat(fetch(Feed.MODELSDEV)).isInstanceOfSatisfying(SyncOutcome.Taken.class, taken -> {
            assertThat(taken.report().toolsAdded()).isEqualTo(1);
            assertThat(taken.report().asOf()).isEqualTo(Incoming.TODAY);
        });
    }

    @Test
    void theTagOfTheLastReadingIsSentAlong() {
        serve(CATALOGUE);
        fetch(Feed.MODELSDEV);
        server.answers("HTTP/1.1 304 Not Modified\r\n\r\n");
        assertThat(fetch(Feed.MODELSDEV)).isInstanceOfSatisfying(SyncOutcome.Taken.class, taken -> assertThat(taken.report().same()).isTrue());
        assertThat(server.lastRequest()).contains("If-None-Match: \"1\"");
    }

    @Test
    void aSourceThatCannotBeReadIsFetchedAgainNextTimeAndItsFailureIsKnown() {
        serve("{\"openai\": 7}");
        assertThat(fetch(Feed.MODELSDEV)).isInstanceOf(SyncOutcome.Failed.class);
        assertThat(incoming.shelf().sources()).singleElement().satisfies(source -> assertThat(source.failure().orElseThrow()).contains("openai"));
        serve(CATALOGUE);
        assertThat(fetch(Feed.MODELSDEV)).isInstanceOf(SyncOutcome.Taken.class);
        assertThat(server.lastRequest()).doesNotContain("If-None-Match");
        assertThat(incoming.shelf().sources()).singleElement().satisfies(source -> assertThat(source.failure()).isEmpty());
    }

    @Test
    void aServerThatWantsAPauseIsNotAskedBefore() {
        server.answers("HTTP/1.1 429 Slowly\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");
        assertThat(fetch(Feed.MODELSDEV)).isInstanceOf(SyncOutcome.Later.class);
        serve(CATALOGUE);
        assertThat(fetch(Feed.MODELSDEV)).isInstanceOf(SyncOutcome.Later.class);
    }

    @Test
    void newEntriesOfAFeedAreProposedOnce() {
        serve("""
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Releases</title><id>x</id><updated>2026-11-20T00:00:00Z</updated>
                <entry><id>1</id><title>Anvil 1.0</title><link href="https://example.org/acme/anvil"/><updated>2026-11-20T00:00:00Z</updated></entry>
                <entry><id>2</id><title>Old news</title><link href="https://example.org/acme/old"/><updated>2024-11-20T00:00:00Z</updated></entry>
                </feed>""");
        fetch(Feed.FEED);
        assertThat(incoming.inbox().list()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(InboxItem.Kind.WATCH);
            assertThat(item.title()).isEqualTo("Anvil 1.0");
        });
        incoming.inbox().reject(incoming.inbox().list().getFirst().id());
        fetch(Feed.FEED);
        assertThat(incoming.inbox().list()).isEmpty();
    }

    @Test
    void aFeedMayNotNameOtherFiles() {
        serve("""
                <?xml version="1.0"?><!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>&x;</title></feed>""");
        assertThat(fetch(Feed.FEED)).isInstanceOfSatisfying(SyncOutcome.Failed.class,
                failed -> assertThat(failed.reason()).contains("is no Atom or RSS feed").contains("DOCTYPE"));
    }
}

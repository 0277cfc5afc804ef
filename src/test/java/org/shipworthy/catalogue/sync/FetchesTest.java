package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.ScriptedWebServer;
import org.shipworthy._support.SettableClock;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.kernel.Slug;

/** Sources that are read from their addresses. */
class FetchesTest {

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
        return incoming.addresses(Map.of(feed, List.of(address)), true).fetches().ask(feed, false, bytes -> { }).getFirst();
    }

    @Test
    void whatWasFetchedIsTakenInAsOfToday() {
        server.serves(CATALOGUE);
        assertThat(fetch(Feed.MODELSDEV)).isInstanceOfSatisfying(SyncOutcome.Taken.class, taken -> {
            assertThat(taken.report().toolsAdded()).isEqualTo(1);
            assertThat(taken.report().asOf()).isEqualTo(Incoming.TODAY);
        });
    }

    @Test
    void theTagOfTheLastReadingIsSentAlong() {
        server.serves(CATALOGUE);
        fetch(Feed.MODELSDEV);
        server.answers("HTTP/1.1 304 Not Modified\r\n\r\n");
        assertThat(fetch(Feed.MODELSDEV)).isInstanceOfSatisfying(SyncOutcome.Taken.class, taken -> assertThat(taken.report().same()).isTrue());
        assertThat(server.lastRequest()).contains("If-None-Match: \"1\"");
    }

    @Test
    void aSourceThatCannotBeReadIsFetchedAgainNextTimeAndItsFailureIsKnown() {
        server.serves("{\"openai\": 7}");
        assertThat(fetch(Feed.MODELSDEV)).isInstanceOf(SyncOutcome.Failed.class);
        assertThat(incoming.shelf().sources()).singleElement().satisfies(source -> assertThat(source.failure().orElseThrow()).contains("openai"));
        server.serves(CATALOGUE);
        assertThat(fetch(Feed.MODELSDEV)).isInstanceOf(SyncOutcome.Taken.class);
        assertThat(server.lastRequest()).doesNotContain("If-None-Match");
        assertThat(incoming.shelf().sources()).singleElement().satisfies(source -> assertThat(source.failure()).isEmpty());
    }

    @Test
    void aServerThatWantsAPauseIsNotAskedBefore() {
        server.answers("HTTP/1.1 429 Slowly\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");
        assertThat(fetch(Feed.MODELSDEV)).isInstanceOf(SyncOutcome.Later.class);
        server.serves(CATALOGUE);
        assertThat(fetch(Feed.MODELSDEV)).isInstanceOf(SyncOutcome.Later.class);
    }

    @Test
    void aServerThatFailsIsAskedAgainOnTheSameDayAndLessAndLessOften() {
        server.answers("HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n");
        assertThat(round()).isEqualTo(Duration.ofMinutes(5));
        assertThat(due().askDue().outcomes()).as("before the pause is over").isEmpty();
        clock().advance(Duration.ofMinutes(5));
        assertThat(round()).isEqualTo(Duration.ofMinutes(10));
        clock().advance(Duration.ofMinutes(10));
        server.serves(CATALOGUE);
        assertThat(due().askDue()).satisfies(round -> {
            assertThat(round.outcomes()).singleElement().isInstanceOf(SyncOutcome.Taken.class);
            assertThat(round.next()).isEmpty();
        });
        assertThat(due().askDue().outcomes()).as("done for the day").isEmpty();
        clock().advance(Duration.ofDays(1));
        assertThat(due().askDue().outcomes()).as("the next day").hasSize(1);
    }

    @Test
    void aPauseThatReachesIntoTomorrowIsLeftToTomorrow() {
        clock().advance(Duration.ofHours(11).plusMinutes(58));
        server.answers("HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n");
        assertThat(due().askDue().next()).isEmpty();
    }

    @Test
    void aSourceThatIsSwitchedOffIsNotAsked() {
        incoming.rule(Rule.OFF);
        assertThat(due().askDue().outcomes()).isEmpty();
    }

    private SettableClock clock() {
        return incoming.clock();
    }

    private Fetches due() {
        return incoming.addresses(Map.of(Feed.MODELSDEV, List.of(server.address("/source"))), true).fetches();
    }

    private Duration round() {
        Fetches.Round round = due().askDue();
        assertThat(round.outcomes()).singleElement().isInstanceOf(SyncOutcome.Failed.class);
        return Duration.between(clock().instant(), round.next().orElseThrow());
    }

    @Test
    void whatAnEditorPutRightIsReadAgainAlthoughTheServerHasNothingNewer() {
        server.serves("""
                {"mistral": {"models": {"mistral-medium-2505": {"cost": {"input": 1}}, "mistral-medium-x1": {"cost": {"input": 2}}}}}""");
        fetch(Feed.MODELSDEV);
        incoming.inbox().correct(Feed.MODELSDEV, "mistral|mistral-medium-x1", new Slug("mistral-medium-2505"));
        fetch(Feed.MODELSDEV);
        assertThat(server.lastRequest()).doesNotContain("If-None-Match");
        assertThat(incoming.tool("mistral-medium-2505").aliases()).contains("mistral-medium-x1");
    }

    @Test
    void newReleasesAreProposedOnceAndThoseOfAKnownProjectAreNot() {
        server.serves(Incoming.small("releases.atom"));
        fetch(Feed.FEED);
        assertThat(incoming.inbox().list()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(InboxItem.Kind.WATCH);
            assertThat(item.title()).isEqualTo("v2.0: a hosted API");
            assertThat(incoming.inbox().list(List.of(item.id())).getFirst().lines()).extracting(InboxDetail.Line::what)
                    .containsExactly("https://github.com/acme/anvil/releases/tag/v2.0");
        });
        incoming.inbox().reject(incoming.inbox().list().getFirst().id(), "ann@example.org");
        fetch(Feed.FEED);
        assertThat(incoming.inbox().list()).isEmpty();
    }

    @Test
    void anRssFeedIsReadAndWhatLeadsNowhereLeftOut() {
        server.serves(Incoming.small("news.rss"));
        fetch(Feed.FEED);
        assertThat(incoming.inbox().list()).extracting(InboxItem::title).containsExactly("Hammer, a vector store & more");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>&x;</title></feed>",
        "<!DOCTYPE feed [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>&b;</title></feed>",
        "<!DOCTYPE feed SYSTEM \"http://127.0.0.1/evil.dtd\"><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title></feed>",
        "<html><body>Not found</body></html>",
        "{}"})
    void aFeedThatIsNoneOrDeclaresEntitiesIsRefused(String body) {
        server.serves("<?xml version=\"1.0\"?>" + body);
        assertThat(fetch(Feed.FEED)).isInstanceOfSatisfying(SyncOutcome.Failed.class,
                failed -> assertThat(failed.reason()).startsWith("feed, ").contains("is no Atom or RSS feed"));
        assertThat(incoming.inbox().list()).isEmpty();
    }
}

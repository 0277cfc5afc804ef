package org.shipworthy.digest.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy.panel.Ruling.SHIP;
import static org.shipworthy.panel.Ruling.SKIP;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.Golden;
import org.shipworthy._support.SettableClock;
import org.shipworthy.digest.Subscriptions;
import org.shipworthy.digest.Watchers;
import org.shipworthy.digest.Wish;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.panel.Ruling;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.storage.Database;

/** Those who watch a tool or a pair are told at once when its verdict or price order changes. */
@ParameterizedClass
@EnumSource
class LookoutTest {

    private static final URI SITE = URI.create("https://tools.example.org");

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private Database database;
    private Subscriptions subscriptions;
    private volatile Snapshot published = world(SHIP, "2.00").snapshot();

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        subscriptions = new Subscriptions(database, clock, new SecureRandom(), SITE);
        lookout().look();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void changedVerdictIsToldToThoseWhoWatchTheTool() throws IOException {
        join("ann", "tool:ada=at-once");
        join("bob", "tool:ada=weekly");
        join("cat", "everything=weekly");
        join("dan", "pair:ada-vs-bea=at-once");
        join("eve", "tool:bea=at-once");
        happens(world(SKIP, "2.00"));
        assertThat(told()).containsExactly("ann", "dan");
        Golden.assertMatches("digest/watch.txt", mails("ann").getFirst().replaceAll("/(preferences|unsubscribe)/[^/\\s]+", "/$1/…"));
        lookout().look();
        assertThat(told()).as("once").containsExactly("ann", "dan");
    }

    @Test
    void changedPriceOrderIsToldToThoseWhoWatchThePair() {
        join("ann", "pair:ada-vs-bea=at-once");
        join("bob", "pair:ada-vs-cy=at-once");
        happens(world(SHIP, "4.00"));
        assertThat(told()).containsExactly("ann");
        assertThat(mails("ann").getFirst()).contains("Ada vs Bea: the price order changed", "https://tools.example.org/compare/ada-vs-bea");
    }

    @Test
    void whatHappenedBeforeSheAskedIsNotTold() {
        happens(world(SKIP, "2.00"));
        join("ann", "tool:ada=at-once");
        lookout().look();
        assertThat(told()).isEmpty();
    }

    @Test
    void secondChangeOfADayIsToldTheDayAfter() {
        join("ann", "tool:ada=at-once");
        happens(world(SKIP, "2.00"));
        clock.advance(Duration.ofHours(1));
        happens(world(SHIP, "2.00"));
        clock.advance(Duration.ofHours(23).minusMillis(1));
        lookout().look();
        assertThat(mails("ann")).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        lookout().look();
        assertThat(mails("ann")).hasSize(2);
        assertThat(mails("ann").getLast()).contains("Ada: 67% ship, was 33%");
    }

    @Test
    void manyNodesTellItOnce() {
        join("ann", "tool:ada=at-once");
        published = world(SKIP, "2.00").snapshot();
        AtOnce.run(4, n -> {
            lookout().look();
            return n;
        });
        assertThat(mails("ann")).hasSize(1);
    }

    @Test
    void whoLeftIsNotTold() {
        join("ann", "tool:ada=at-once");
        String link = find(mailTexts("ann").getFirst(), "unsubscribe");
        subscriptions.unsubscribe(new Token(link));
        happens(world(SKIP, "2.00"));
        assertThat(told()).isEmpty();
    }

    private static World world(Ruling skeptic, String priceOfAda) {
        return new World().tool("ada", priceOfAda).tool("bea", "3.00").tool("cy", "1.00").ruled("ada", SHIP, skeptic, SKIP);
    }

    private Lookout lookout() {
        Editions editions = new Editions(database, clock, () -> published, subscriptions, false);
        return new Lookout(database, () -> published, subscriptions, new Watchers(database, clock, SITE), editions);
    }

    private void happens(World world) {
        published = world.snapshot();
        lookout().look();
    }

    private void join(String name, String wish) {
        subscriptions.subscribe(new EmailAddress(name + "@example.org"), Set.of(Wish.parse(wish).orElseThrow()));
        subscriptions.confirm(new Token(find(mailTexts(name).getLast(), "confirm")));
    }

    private static String find(String mail, String page) {
        return Pattern.compile("/digest/" + page + "/(\\S+)").matcher(mail).results().findFirst().orElseThrow().group(1);
    }

    private List<String> told() {
        List<String> told = database.read(handle -> handle.createQuery("SELECT recipient FROM mail WHERE subject NOT LIKE 'Confirm%' ORDER BY recipient")
                .mapTo(String.class).list());
        return told.stream().map(address -> address.substring(0, address.indexOf('@'))).toList();
    }

    /** Those that are no question to confirm. */
    private List<String> mails(String name) {
        return mailTexts(name).stream().filter(text -> !text.contains("/digest/confirm/")).toList();
    }

    private List<String> mailTexts(String name) {
        return database.read(handle -> handle.createQuery("SELECT text FROM mail WHERE recipient = :to ORDER BY id")
                .bind("to", name + "@example.org").mapTo(String.class).list());
    }
}

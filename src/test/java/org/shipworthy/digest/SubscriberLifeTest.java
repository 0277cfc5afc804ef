package org.shipworthy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.Readers;
import org.shipworthy._support.SettableClock;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;

/** What a subscriber hears of, and how she leaves: by herself, by a bounce, or altogether. */
@ParameterizedClass
@EnumSource
class SubscriberLifeTest {

    private static final URI SITE = URI.create("https://tools.example.org");
    private static final EmailAddress ANN = new EmailAddress("ann@example.org");
    private static final EmailAddress BOB = new EmailAddress("bob@example.org");
    private static final Wish GEMMA = new Wish(new Topic.OfTool(new Slug("gemma-3n")), Pace.AT_ONCE);
    private static final Wish MODELS = new Wish(new Topic.OfCategory(new Slug("models")), Pace.WEEKLY);

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private Database database;
    private Subscriptions subscriptions;

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        subscriptions = new Subscriptions(database, clock, new SecureRandom(), SITE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneLinkConfirmsAllThatWasAskedForMeanwhile() {
        subscriptions.subscribe(ANN, Set.of(Wish.DIGEST));
        subscriptions.subscribe(ANN, Set.of(GEMMA));
        assertThat(mailsTo(ANN)).hasSize(1);
        assertThat(confirmLast(ANN).wishes()).containsExactlyInAnyOrder(Wish.DIGEST, GEMMA);
    }

    @Test
    void nobodyElseCanAddToASubscription() {
        subscriptions.subscribe(ANN, Set.of(Wish.DIGEST));
        Token link = linkOf(confirmLast(ANN));
        clock.advance(Duration.ofDays(1));
        subscriptions.subscribe(ANN, Set.of(GEMMA));
        assertThat(subscriptions.findSubscription(link).orElseThrow().wishes()).containsExactly(Wish.DIGEST);
        assertThat(confirmLast(ANN).wishes()).as("only she can").containsExactlyInAnyOrder(Wish.DIGEST, GEMMA);
    }

    @Test
    void choosingReplacesTheTopics() {
        Token link = linkOf(join(ANN, Wish.DIGEST, GEMMA));
        assertThat(subscriptions.choose(link, Set.of(MODELS, new Wish(GEMMA.topic(), Pace.WEEKLY))).orElseThrow().wishes())
                .containsExactlyInAnyOrder(MODELS, new Wish(GEMMA.topic(), Pace.WEEKLY));
        subscriptions.unsubscribe(link);
        assertThat(subscriptions.choose(link, Set.of(Wish.DIGEST))).as("nothing is chosen after the end").isEmpty();
    }

    @Test
    void topicsAreLimited() {
        join(ANN, Wish.DIGEST);
        Token link = Readers.of(subscriptions).getFirst().link();
        for (int day = 0; day < 6; day++) {
            clock.advance(Duration.ofDays(1));
            String prefix = "tool-" + day + "-";
            subscriptions.subscribe(ANN, IntStream.range(0, 10)
                    .mapToObj(n -> new Wish(new Topic.OfTool(new Slug(prefix + n)), Pace.WEEKLY)).collect(Collectors.toSet()));
            confirmLast(ANN);
        }
        assertThat(subscriptions.findSubscription(link).orElseThrow().wishes()).hasSize(Subscription.MOST_WISHES);
    }

    @Test
    void recipientsAreThoseWhoReadWeekly() {
        join(ANN, Wish.DIGEST, MODELS);
        join(BOB, GEMMA);
        subscriptions.subscribe(new EmailAddress("eve@example.org"), Set.of(Wish.DIGEST));
        List<Recipient> all = Readers.of(subscriptions);
        assertThat(all).extracting(Recipient::address).containsExactly(ANN);
        assertThat(all.getFirst().topics()).containsExactlyInAnyOrder(Topic.EVERYTHING, MODELS.topic());
        assertThat(Readers.after(all.getFirst().id(), subscriptions)).isEmpty();
        assertThat(subscriptions.whichStillWant(List.of(all.getFirst().id()))).isNotEmpty();
    }

    @Test
    void unsubscribingCountsBeforeTheNextMailLeaves() {
        join(ANN, Wish.DIGEST);
        Recipient ann = Readers.of(subscriptions).getFirst();
        subscriptions.unsubscribe(ann.link());
        assertThat(subscriptions.whichStillWant(List.of(ann.id()))).isEmpty();
        assertThat(Readers.of(subscriptions)).isEmpty();
    }

    @Test
    void leavingATopicLeavesTheRest() {
        Token link = linkOf(join(ANN, Wish.DIGEST, GEMMA));
        Recipient ann = Readers.of(subscriptions).getFirst();
        queue(new OutgoingMail(ANN, "Gemma", "Text", "", Optional.of(URI.create(MailLinks.unsubscribe(SITE, link, GEMMA.topic())))));
        queue(new OutgoingMail(ANN, "Another", "Text", "", Optional.of(URI.create(MailLinks.unsubscribe(SITE, link, MODELS.topic())))));
        assertThat(subscriptions.leave(link, GEMMA.topic()).orElseThrow().wishes()).containsExactly(Wish.DIGEST);
        assertThat(text("SELECT subject FROM mail WHERE unsubscribe IS NOT NULL")).as("what waits about it").isEqualTo("Another");
        assertThat(subscriptions.leave(link, GEMMA.topic()).orElseThrow().state()).as("twice").isEqualTo(State.CONFIRMED);
        assertThat(subscriptions.whichStillWant(List.of(ann.id()))).isNotEmpty();
        assertThat(subscriptions.leave(new Token("A".repeat(43)), Topic.EVERYTHING)).isEmpty();
    }

    @Test
    void leavingTheLastTopicEndsTheSubscription() {
        Token link = linkOf(join(ANN, GEMMA));
        queue(new OutgoingMail(ANN, "Another", "Text", "", Optional.of(URI.create(MailLinks.unsubscribe(SITE, link)))));
        assertThat(subscriptions.leave(link, GEMMA.topic()).orElseThrow().state()).isEqualTo(State.ENDED);
        assertThat(text("SELECT subject FROM mail WHERE unsubscribe IS NOT NULL")).isEmpty();
        assertThat(subscriptions.counts()).containsEntry(State.ENDED, 1L).containsEntry(State.CONFIRMED, 0L);
    }

    private void queue(OutgoingMail mail) {
        database.writeOnly(handle -> MailStore.queue(handle, mail, clock.instant()));
    }

    @Test
    void suppressedAddressIsMailedAgainOnlyAfterItsOwnerConfirms() {
        join(ANN, Wish.DIGEST);
        Recipient ann = Readers.of(subscriptions).getFirst();
        assertThat(subscriptions.suppress(ANN, Suppression.COMPLAINED)).isTrue();
        assertThat(subscriptions.suppress(BOB, Suppression.BOUNCED)).as("an address that nobody knows").isFalse();
        assertThat(subscriptions.whichStillWant(List.of(ann.id()))).isEmpty();
        subscriptions.unsubscribe(ann.link());
        assertThat(subscriptions.findSubscription(ann.link()).orElseThrow().state()).as("the complaint stays on record").isEqualTo(State.SUPPRESSED);
        clock.advance(Duration.ofDays(1));
        join(ANN, MODELS);
        assertThat(Readers.of(subscriptions).getFirst().topics()).as("what she asks for now").containsExactly(MODELS.topic());
    }

    @Test
    void erasedAddressLeavesOnlyAKeyedHash() {
        Token link = linkOf(join(ANN, Wish.DIGEST, GEMMA));
        assertThat(subscriptions.erase(link)).contains(ANN);
        assertThat(subscriptions.erase(link)).isEmpty();
        assertThat(subscriptions.findSubscription(link)).isEmpty();
        for (String table : List.of("subscriber", "wish", "confirmation_link", "mail")) {
            assertThat(number("SELECT count(*) FROM " + table)).as(table).isZero();
        }
        assertThat(text("SELECT hash FROM erasure")).matches("[0-9a-f]{64}");
    }

    @Test
    void erasedAddressComesBackByConfirmingAndIsAskedOnceADay() {
        subscriptions.erase(linkOf(join(ANN, Wish.DIGEST)));
        subscriptions.subscribe(ANN, Set.of(Wish.DIGEST));
        clock.advance(Duration.ofDays(1).minusMillis(1));
        subscriptions.subscribe(ANN, Set.of(Wish.DIGEST));
        assertThat(mailsTo(ANN)).hasSize(1);
        assertThat(confirmLast(ANN).state()).isEqualTo(State.CONFIRMED);
        assertThat(number("SELECT count(*) FROM erasure")).isZero();
    }

    @Test
    void linkOfAnErasedSubscriberOpensNobodyElses() {
        Token link = linkOf(join(ANN, Wish.DIGEST));
        subscriptions.erase(link);
        join(BOB, Wish.DIGEST);
        assertThat(subscriptions.findSubscription(link)).isEmpty();
    }

    @Test
    void countsAreKept() {
        Token ann = linkOf(join(ANN, Wish.DIGEST));
        join(BOB, Wish.DIGEST);
        subscriptions.subscribe(new EmailAddress("eve@example.org"), Set.of(Wish.DIGEST));
        subscriptions.unsubscribe(ann);
        subscriptions.suppress(BOB, Suppression.REFUSED);
        subscriptions.erase(new EmailAddress("eve@example.org"));
        assertThat(text("SELECT state || ' ' || subscribers FROM subscriber_count ORDER BY state"))
                .isEqualTo("confirmed 0, ended 1, pending 0, suppressed 1");
    }

    private Subscription join(EmailAddress address, Wish... wishes) {
        subscriptions.subscribe(address, Set.of(wishes));
        return confirmLast(address);
    }

    private Subscription confirmLast(EmailAddress address) {
        return ((Confirmation.Confirmed) subscriptions.confirm(token(mailsTo(address).getLast(), "confirm"))).subscription();
    }

    private Token linkOf(Subscription subscription) {
        return token(mailsTo(subscription.address()).getLast(), "unsubscribe");
    }

    private static Token token(String mail, String page) {
        return Pattern.compile("/digest/" + page + "/(\\S+)").matcher(mail).results()
                .map(link -> new Token(link.group(1))).findFirst().orElseThrow();
    }

    private List<String> mailsTo(EmailAddress address) {
        return database.read(handle -> handle.createQuery("SELECT text FROM mail WHERE recipient = :address ORDER BY id")
                .bind("address", address.value()).mapTo(String.class).list());
    }

    private long number(String query) {
        return database.read(handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    private String text(String query) {
        List<String> rows = database.read(handle -> handle.createQuery(query).mapTo(String.class).list());
        return String.join(", ", rows);
    }
}

package org.shipworthy.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
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
import org.shipworthy._support.SettableClock;
import org.shipworthy.digest.Confirmation.Confirmed;
import org.shipworthy.digest.Confirmation.Expired;
import org.shipworthy.digest.Confirmation.Repeated;
import org.shipworthy.digest.Confirmation.Unknown;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;

@ParameterizedClass
@EnumSource
class SubscriptionsTest {

    private static final EmailAddress ANN = new EmailAddress("ann@example.org");
    private static final EmailAddress BOB = new EmailAddress("bob@example.org");
    private static final Set<Wish> DIGEST = Set.of(Wish.DIGEST);
    private static final Duration MOMENT = Duration.ofMillis(1);

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
        subscriptions = new Subscriptions(database, clock, new SecureRandom(), URI.create("https://tools.example.org"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void signUpIsPendingUntilItIsConfirmed() {
        subscriptions.subscribe(ANN, DIGEST);
        Token link = confirmationFor(ANN);
        assertThat(subscriptions.findPending(link)).contains(ann(State.PENDING));
        assertThat(subscriptions.confirm(link)).isEqualTo(new Confirmed(ann(State.CONFIRMED)));
    }

    @Test
    void lookingAtAConfirmationChangesNothing() {
        subscriptions.subscribe(ANN, DIGEST);
        Token link = confirmationFor(ANN);
        subscriptions.findPending(link);
        assertThat(subscriptions.findPending(link)).contains(ann(State.PENDING));
    }

    @Test
    void confirmationWorksOnce() {
        subscriptions.subscribe(ANN, DIGEST);
        Token link = confirmationFor(ANN);
        List<Confirmation> outcomes = AtOnce.run(4, n -> subscriptions.confirm(link));
        assertThat(outcomes).containsOnlyOnce(new Confirmed(ann(State.CONFIRMED))).contains(new Repeated(ann(State.CONFIRMED)));
        assertThat(subscriptions.findPending(link)).isEmpty();
    }

    @Test
    void confirmationExpiresAfterSevenDays() {
        subscriptions.subscribe(ANN, DIGEST);
        subscriptions.subscribe(BOB, DIGEST);
        clock.advance(Subscriptions.LINK_LIFETIME.minus(MOMENT));
        assertThat(subscriptions.confirm(confirmationFor(ANN))).isInstanceOf(Confirmed.class);
        clock.advance(MOMENT);
        assertThat(subscriptions.findPending(confirmationFor(BOB))).isEmpty();
        assertThat(subscriptions.confirm(confirmationFor(BOB))).isEqualTo(new Expired());
    }

    @Test
    void unknownTokensDoNothing() {
        Token stranger = Token.random(new SecureRandom());
        assertThat(subscriptions.findPending(stranger)).isEmpty();
        assertThat(subscriptions.confirm(stranger)).isEqualTo(new Unknown());
        assertThat(subscriptions.findSubscription(stranger)).isEmpty();
        assertThat(subscriptions.unsubscribe(stranger)).isEmpty();
    }

    @Test
    void addressIsAskedOnceAnHour() {
        subscriptions.subscribe(ANN, DIGEST);
        clock.advance(Duration.ofHours(1).minus(MOMENT));
        subscriptions.subscribe(ANN, DIGEST);
        assertThat(mailsTo(ANN)).hasSize(1);
        clock.advance(MOMENT);
        subscriptions.subscribe(ANN, DIGEST);
        assertThat(mailsTo(ANN)).hasSize(2);
    }

    @Test
    void addressIsAskedThreeTimesADay() {
        for (int hour = 0; hour < 24; hour++) {
            subscriptions.subscribe(ANN, DIGEST);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(mailsTo(ANN)).hasSize(3);
        subscriptions.subscribe(ANN, DIGEST);
        assertThat(mailsTo(ANN)).hasSize(4);
    }

    @Test
    void addressThatAsksManyTimesAtOnceIsAskedOnce() {
        AtOnce.run(16, n -> {
            subscriptions.subscribe(ANN, DIGEST);
            return n;
        });
        assertThat(mailsTo(ANN)).hasSize(1);
    }

    @Test
    void everyLinkThatWasMailedWorks() {
        subscriptions.subscribe(ANN, DIGEST);
        clock.advance(Duration.ofHours(1));
        subscriptions.subscribe(ANN, DIGEST);
        List<String> mails = mailsTo(ANN);
        assertThat(subscriptions.confirm(token(mails.getFirst(), "confirm"))).isInstanceOf(Confirmed.class);
        assertThat(subscriptions.confirm(token(mails.getLast(), "confirm"))).isInstanceOf(Confirmed.class);
    }

    @Test
    void subscriberWhoAsksAgainStaysSubscribedAndIsNotMailed() {
        subscriptions.subscribe(ANN, DIGEST);
        subscriptions.confirm(confirmationFor(ANN));
        clock.advance(Duration.ofDays(2));
        subscriptions.subscribe(ANN, DIGEST);
        assertThat(mailsTo(ANN)).hasSize(1);
        assertThat(subscriptions.findSubscription(unsubscribeOf(ANN))).contains(ann(State.CONFIRMED));
    }

    @Test
    void unsubscribingEndsForGoodAndIsHarmlessTwice() {
        subscriptions.subscribe(ANN, DIGEST);
        Token link = confirmationFor(ANN);
        subscriptions.confirm(link);
        clock.advance(Duration.ofDays(1000));
        Token leave = unsubscribeOf(ANN);
        assertThat(subscriptions.findSubscription(leave)).contains(ann(State.CONFIRMED));
        assertThat(subscriptions.unsubscribe(leave)).contains(ann(State.ENDED));
        assertThat(subscriptions.unsubscribe(leave)).contains(ann(State.ENDED));
        assertThat(subscriptions.confirm(link)).isEqualTo(new Unknown());
    }

    @Test
    void withdrawnWishCannotBeConfirmed() {
        subscriptions.subscribe(ANN, DIGEST);
        Token link = confirmationFor(ANN);
        subscriptions.unsubscribe(unsubscribeOf(ANN));
        assertThat(mailsTo(ANN)).as("what had not left").isEmpty();
        assertThat(subscriptions.findPending(link)).isEmpty();
        assertThat(subscriptions.confirm(link)).isEqualTo(new Unknown());
    }

    @Test
    void endedSubscriptionMustBeConfirmedAgain() {
        subscriptions.subscribe(ANN, DIGEST);
        subscriptions.confirm(confirmationFor(ANN));
        subscriptions.unsubscribe(unsubscribeOf(ANN));
        clock.advance(Duration.ofHours(1));
        subscriptions.subscribe(ANN, DIGEST);
        assertThat(subscriptions.findSubscription(unsubscribeOf(ANN))).contains(ann(State.ENDED));
        assertThat(subscriptions.confirm(token(mailsTo(ANN).getLast(), "confirm"))).isInstanceOf(Confirmed.class);
        assertThat(subscriptions.findSubscription(unsubscribeOf(ANN))).contains(ann(State.CONFIRMED));
    }

    @Test
    void addressThatNobodyConfirmsIsDeleted() {
        subscriptions.subscribe(ANN, DIGEST);
        Token unsubscribe = unsubscribeOf(ANN);
        clock.advance(Subscriptions.UNCONFIRMED_KEPT);
        subscriptions.subscribe(BOB, DIGEST);
        assertThat(subscriptions.findSubscription(unsubscribe)).isPresent();
        clock.advance(MOMENT);
        subscriptions.subscribe(BOB, DIGEST);
        assertThat(subscriptions.findSubscription(unsubscribe)).isEmpty();
        assertThat(mailsTo(ANN)).isEmpty();
    }

    @Test
    void subscribersAreNotDeleted() {
        subscriptions.subscribe(ANN, DIGEST);
        Token unsubscribe = unsubscribeOf(ANN);
        subscriptions.confirm(confirmationFor(ANN));
        clock.advance(Subscriptions.UNCONFIRMED_KEPT.multipliedBy(10));
        subscriptions.subscribe(BOB, DIGEST);
        assertThat(subscriptions.findSubscription(unsubscribe)).contains(ann(State.CONFIRMED));
    }

    @Test
    void confirmationTokensAreStoredAsHashes() {
        subscriptions.subscribe(ANN, DIGEST);
        assertThat(list("SELECT hash FROM confirmation_link")).containsExactly(confirmationFor(ANN).hash());
    }

    @Test
    void mailAndSubscriptionAreStoredTogetherOrNotAtAll() {
        database.writeOnly(handle -> handle.execute("ALTER TABLE mail RENAME TO elsewhere"));
        assertThat(catchThrowable(() -> subscriptions.subscribe(ANN, DIGEST))).isNotNull();
        assertThat(list("SELECT email FROM subscriber UNION ALL SELECT hash FROM confirmation_link")).isEmpty();
    }

    private static Subscription ann(State state) {
        return new Subscription(ANN, DIGEST, state);
    }

    private Token confirmationFor(EmailAddress address) {
        return token(mailsTo(address).getFirst(), "confirm");
    }

    private Token unsubscribeOf(EmailAddress address) {
        return token(mailsTo(address).getFirst(), "unsubscribe");
    }

    private static Token token(String mail, String page) {
        return Pattern.compile("https://tools\\.example\\.org/digest/" + page + "/(\\S+)").matcher(mail).results()
                .map((MatchResult link) -> new Token(link.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> mailsTo(EmailAddress address) {
        return database.read(handle -> handle.createQuery("SELECT text FROM mail WHERE recipient = :address ORDER BY id")
                .bind("address", address.value())
                .mapTo(String.class)
                .list());
    }

    private List<String> list(String query) {
        return database.read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}

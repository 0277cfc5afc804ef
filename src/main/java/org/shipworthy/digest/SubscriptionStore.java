package org.shipworthy.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The table of the subscriptions. */
final class SubscriptionStore {

    private static final int BACKLOG_DAYS = 30;

    /**
     * How to ask for a confirmation.
     *
     * @param mayAsk told when the address was asked in the last day
     * @param mail   told the token that ends the subscription
     */
    record Question(Token token, Predicate<List<Instant>> mayAsk, Function<Token, OutgoingMail> mail) {}

    private record Asked(long id, State state, Token unsubscribe) {}

    private final Database database;

    SubscriptionStore(Database database) {
        this.database = database;
    }

    void subscribe(EmailAddress address, Topic topic, Token newcomersUnsubscribe, Instant now, Question question) {
        database.writeOnly(handle -> {
            forgetUnconfirmed(handle, now.minus(Subscriptions.UNCONFIRMED_KEPT));
            Asked asked = lockOrAdd(handle, address, topic, newcomersUnsubscribe, now);
            List<Instant> earlier = ConfirmationStore.madeSince(handle, asked.id, now.minus(Duration.ofDays(1)));
            if (asked.state == State.PENDING && question.mayAsk.test(earlier)) {
                ConfirmationStore.add(handle, asked.id, question.token, now);
                MailStore.queue(handle, question.mail.apply(asked.unsubscribe), now);
            }
        });
    }

    private static void forgetUnconfirmed(Handle handle, Instant before) {
        handle.createQuery("DELETE FROM subscription WHERE confirmed_at IS NULL AND asked_at < :before RETURNING email")
                .bind("before", InstantText.of(before))
                .mapTo(String.class)
                .list()
                .forEach(email -> MailStore.forget(handle, new EmailAddress(email)));
    }

    /** The row stays locked, so that of two requests for one address the second sees that the first asked. */
    private static Asked lockOrAdd(Handle handle, EmailAddress address, Topic topic, Token unsubscribe, Instant now) {
        return handle.createQuery("""
                INSERT INTO subscription (email, topic, state, unsubscribe, asked_at)
                VALUES (:email, :topic, :pending, :unsubscribe, :now)
                ON CONFLICT (email) DO UPDATE SET
                    asked_at = excluded.asked_at,
                    topic = excluded.topic,
                    state = CASE WHEN subscription.state = :confirmed THEN :confirmed ELSE :pending END
                RETURNING id, state, unsubscribe""")
                .bind("email", address.value())
                .bind("topic", topic.key())
                .bind("pending", State.PENDING.key())
                .bind("confirmed", State.CONFIRMED.key())
                .bind("unsubscribe", unsubscribe.value())
                .bind("now", InstantText.of(now))
                .map((row, context) -> new Asked(row.getLong("id"), State.of(row.getString("state")), new Token(row.getString("unsubscribe"))))
                .one();
    }

    Optional<Subscription> findPending(Token confirmation, Instant now) {
        return database.read(handle -> handle.createQuery("""
                SELECT email, topic, state FROM confirmation JOIN subscription ON subscription.id = confirmation.subscription
                WHERE hash = :hash AND used_at IS NULL AND made_at > :since""")
                .bind("hash", confirmation.hash())
                .bind("since", InstantText.of(now.minus(Subscriptions.LINK_LIFETIME)))
                .map((row, context) -> subscription(row))
                .findOne());
    }

    Confirmation confirm(Token confirmation, Instant now) {
        return database.write(handle -> ConfirmationStore.useUp(handle, confirmation, now)
                .<Confirmation>map(id -> new Confirmation.Confirmed(begin(handle, id, now)))
                .orElseGet(() -> ConfirmationStore.whyNot(handle, confirmation)));
    }

    private static Subscription begin(Handle handle, long id, Instant now) {
        return handle.createQuery("""
                UPDATE subscription SET state = :confirmed, confirmed_at = :now, ended_at = NULL WHERE id = :id
                RETURNING email, topic, state""")
                .bind("confirmed", State.CONFIRMED.key())
                .bind("now", InstantText.of(now))
                .bind("id", id)
                .map((row, context) -> subscription(row))
                .one();
    }

    Optional<Subscription> findSubscription(Token unsubscribe) {
        return database.read(handle -> handle.createQuery("SELECT email, topic, state FROM subscription WHERE unsubscribe = :token")
                .bind("token", unsubscribe.value())
                .map((row, context) -> subscription(row))
                .findOne());
    }

    Optional<Subscription> unsubscribe(Token unsubscribe, Instant now) {
        return database.write(handle -> {
            ConfirmationStore.voidAll(handle, unsubscribe, now);
            return end(handle, unsubscribe, now);
        });
    }

    private static Optional<Subscription> end(Handle handle, Token unsubscribe, Instant now) {
        return handle.createQuery("""
                UPDATE subscription SET state = :ended, ended_at = coalesce(ended_at, :now) WHERE unsubscribe = :token
                RETURNING email, topic, state""")
                .bind("ended", State.ENDED.key())
                .bind("now", InstantText.of(now))
                .bind("token", unsubscribe.value())
                .map((row, context) -> subscription(row))
                .findOne();
    }

    Backlog backlog(Instant now) {
        return database.read(handle -> new Backlog(count(handle, State.PENDING), count(handle, State.CONFIRMED),
                MailStore.listTroubles(handle, now.minus(Duration.ofDays(BACKLOG_DAYS))), BACKLOG_DAYS));
    }

    private static int count(Handle handle, State state) {
        return handle.createQuery("SELECT count(*) FROM subscription WHERE state = :state")
                .bind("state", state.key())
                .mapTo(Integer.class)
                .one();
    }

    static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                new EmailAddress(row.getString("email")),
                Topic.find(row.getString("topic")).orElseThrow(),
                State.of(row.getString("state")));
    }
}

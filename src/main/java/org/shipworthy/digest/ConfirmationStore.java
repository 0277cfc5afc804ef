package org.shipworthy.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.InstantText;

/** The table of the confirmation links. Every method runs in the transaction of the subscription that it is about. */
final class ConfirmationStore {

    private ConfirmationStore() {}

    static List<Instant> madeSince(Handle handle, long subscription, Instant since) {
        return handle.createQuery("SELECT made_at FROM confirmation WHERE subscription = :subscription AND made_at > :since")
                .bind("subscription", subscription)
                .bind("since", InstantText.of(since))
                .map((row, context) -> InstantText.parse(row.getString("made_at")))
                .list();
    }

    static void add(Handle handle, long subscription, Token token, Instant now) {
        handle.createUpdate("INSERT INTO confirmation (hash, subscription, made_at) VALUES (:hash, :subscription, :now)")
                .bind("hash", token.hash())
                .bind("subscription", subscription)
                .bind("now", InstantText.of(now))
                .execute();
    }

    /** The subscription that the link begins; empty, and nothing changed, when it does not work. */
    static Optional<Long> useUp(Handle handle, Token confirmation, Instant now) {
        return handle.createQuery("""
                UPDATE confirmation SET used_at = :now WHERE hash = :hash AND used_at IS NULL AND made_at > :since
                RETURNING subscription""")
                .bind("now", InstantText.of(now))
                .bind("hash", confirmation.hash())
                .bind("since", InstantText.of(now.minus(Subscriptions.LINK_LIFETIME)))
                .mapTo(Long.class)
                .findOne();
    }

    static Confirmation whyNot(Handle handle, Token confirmation) {
        return handle.createQuery("""
                SELECT email, topic, state, used_at FROM confirmation
                JOIN subscription ON subscription.id = confirmation.subscription WHERE hash = :hash""")
                .bind("hash", confirmation.hash())
                .map((row, context) -> row.getString("used_at") == null ? new Confirmation.Expired() : repeated(SubscriptionStore.subscription(row)))
                .findOne()
                .orElseGet(Confirmation.Unknown::new);
    }

    private static Confirmation repeated(Subscription subscription) {
        return subscription.state() == State.CONFIRMED ? new Confirmation.Repeated(subscription) : new Confirmation.Unknown();
    }

    /** A link that was mailed before must not bring the subscription back. */
    static void voidAll(Handle handle, Token unsubscribe, Instant now) {
        handle.createUpdate("""
                UPDATE confirmation SET used_at = :now WHERE used_at IS NULL
                AND subscription = (SELECT id FROM subscription WHERE unsubscribe = :token)""")
                .bind("now", InstantText.of(now))
                .bind("token", unsubscribe.value())
                .execute();
    }
}

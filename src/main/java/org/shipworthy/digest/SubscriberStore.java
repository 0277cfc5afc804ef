package org.shipworthy.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The table of the subscribers, and their kept counts. Every method runs in a transaction of the caller. */
final class SubscriberStore {

    record Subscriber(long id, EmailAddress address, State state) {}

    private SubscriberStore() {}

    /** Nobody else is added or erased until the transaction ends. To be called before any of them is locked. */
    static void hold(Database database, Handle handle) {
        database.hold(handle, "subscribers");
    }

    /** The row stays locked, so that of two requests for one address the second sees that the first asked. */
    static Subscriber lockOrAdd(Handle handle, EmailAddress address, Instant now) {
        int added = handle.createUpdate("""
                INSERT INTO subscriber (email, sorted_as, state, consent, asked_at) VALUES (:email, :sortedAs, :pending, 'form', :now)
                ON CONFLICT (email) DO NOTHING""")
                .bind("email", address.value())
                .bind("sortedAs", SubscriberListStore.hex(address.value()))
                .bind("pending", State.PENDING.key())
                .bind("now", InstantText.of(now))
                .execute();
        count(handle, State.PENDING, added);
        return handle.createQuery("UPDATE subscriber SET asked_at = :now WHERE email = :email RETURNING id, email, state")
                .bind("now", InstantText.of(now))
                .bind("email", address.value())
                .map((row, context) -> subscriber(row))
                .one();
    }

    static Optional<Subscriber> find(Handle handle, long id) {
        return handle.createQuery("SELECT id, email, state FROM subscriber WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> subscriber(row))
                .findOne();
    }

    static Optional<Subscriber> lock(Handle handle, long id) {
        return handle.createQuery("UPDATE subscriber SET state = state WHERE id = :id RETURNING id, email, state")
                .bind("id", id)
                .map((row, context) -> subscriber(row))
                .findOne();
    }

    /** Empty when the link is not hers. */
    static Optional<Subscriber> lock(Handle handle, Token link, SubscriberKeys keys) {
        return lock(handle, SubscriberKeys.subscriber(link)).filter(subscriber -> keys.isLinkOf(link, subscriber.id, subscriber.address));
    }

    static Optional<Subscriber> lock(Handle handle, EmailAddress address) {
        return handle.createQuery("UPDATE subscriber SET state = state WHERE email = :email RETURNING id, email, state")
                .bind("email", address.value())
                .map((row, context) -> subscriber(row))
                .findOne();
    }

    static void markConfirmed(Handle handle, Subscriber subscriber, Instant now) {
        handle.createUpdate("""
                UPDATE subscriber SET state = :confirmed, confirmed_at = :now, ended_at = NULL, reason = NULL WHERE id = :id""")
                .bind("confirmed", State.CONFIRMED.key())
                .bind("now", InstantText.of(now))
                .bind("id", subscriber.id)
                .execute();
        move(handle, subscriber.state, State.CONFIRMED);
    }

    /** @param reason why it was suppressed; empty when its owner ended it */
    static void markEnded(Handle handle, Subscriber subscriber, State end, Optional<Suppression> reason, Instant now) {
        handle.createUpdate("UPDATE subscriber SET state = :state, ended_at = coalesce(ended_at, :now), reason = :reason WHERE id = :id")
                .bind("state", end.key())
                .bind("now", InstantText.of(now))
                .bind("reason", reason.map(Suppression::key))
                .bind("id", subscriber.id)
                .execute();
        move(handle, subscriber.state, end);
    }

    static void delete(Handle handle, Subscriber subscriber) {
        handle.createUpdate("DELETE FROM subscriber WHERE id = :id").bind("id", subscriber.id).execute();
        count(handle, subscriber.state, -1);
    }

    static void deleteUnconfirmed(Handle handle, Instant before) {
        List<Subscriber> gone = handle.createQuery("""
                DELETE FROM subscriber WHERE confirmed_at IS NULL AND asked_at < :before RETURNING id, email, state""")
                .bind("before", InstantText.of(before))
                .map((row, context) -> subscriber(row))
                .list();
        gone.forEach(one -> {
            MailStore.forget(handle, one.address);
            count(handle, one.state, -1);
        });
    }

    private static void move(Handle handle, State from, State to) {
        if (from != to) {
            count(handle, from, -1);
            count(handle, to, 1);
        }
    }

    static void count(Handle handle, State state, long more) {
        if (more != 0) {
            handle.createUpdate("UPDATE subscriber_count SET subscribers = subscribers + :more WHERE state = :state")
                    .bind("more", more)
                    .bind("state", state.key())
                    .execute();
        }
    }

    static Map<State, Long> counts(Handle handle) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        handle.createQuery("SELECT state, subscribers FROM subscriber_count")
                .map((row, context) -> Map.entry(State.of(row.getString("state")), row.getLong("subscribers")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    static Subscriber subscriber(ResultSet row) throws SQLException {
        return new Subscriber(row.getLong("id"), new EmailAddress(row.getString("email")), State.of(row.getString("state")));
    }
}

package org.shipworthy.digest;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.InstantText;

/** The table of the confirmation links. Every method runs in the transaction of the subscriber that it is about. */
final class ConfirmationStore {

    /** What a link that works would confirm, and for whom. */
    record Asked(long subscriber, Set<Wish> wishes) {}

    /** @param used whether it was used before; else it is too old */
    record Dead(long subscriber, boolean used) {}

    private ConfirmationStore() {}

    static List<Instant> madeSince(Handle handle, long subscriber, Instant since) {
        return handle.createQuery("SELECT made_at FROM confirmation_link WHERE subscriber = :subscriber AND made_at > :since")
                .bind("subscriber", subscriber)
                .bind("since", InstantText.of(since))
                .map((row, context) -> InstantText.parse(row.getString("made_at")))
                .list();
    }

    static void add(Handle handle, long subscriber, Set<Wish> wishes, Token token, Instant now) {
        handle.createUpdate("""
                INSERT INTO confirmation_link (hash, subscriber, wishes, made_at) VALUES (:hash, :subscriber, :wishes, :now)""")
                .bind("hash", token.hash())
                .bind("subscriber", subscriber)
                .bind("wishes", Wish.text(wishes))
                .bind("now", InstantText.of(now))
                .execute();
    }

    /** Whoever asks for more before she confirmed confirms it with the link that she was sent last. */
    static void extendLatest(Handle handle, long subscriber, Set<Wish> more) {
        handle.createQuery("""
                SELECT hash, wishes FROM confirmation_link WHERE subscriber = :subscriber AND used_at IS NULL
                ORDER BY made_at DESC LIMIT 1""")
                .bind("subscriber", subscriber)
                .map((row, context) -> new String[] {row.getString("hash"), row.getString("wishes")})
                .findOne()
                .ifPresent(link -> extend(handle, link[0], Wish.parseAll(link[1]), more));
    }

    private static void extend(Handle handle, String hash, Set<Wish> wishes, Set<Wish> more) {
        Set<Wish> all = new HashSet<>(wishes);
        more.stream().filter(wish -> all.size() < Subscription.MOST_WISHES).forEach(all::add);
        handle.createUpdate("UPDATE confirmation_link SET wishes = :wishes WHERE hash = :hash")
                .bind("wishes", Wish.text(all))
                .bind("hash", hash)
                .execute();
    }

    static Optional<Asked> find(Handle handle, Token confirmation, Instant now) {
        return handle.createQuery("""
                SELECT subscriber, wishes FROM confirmation_link WHERE hash = :hash AND used_at IS NULL AND made_at > :since""")
                .bind("hash", confirmation.hash())
                .bind("since", InstantText.of(now.minus(Subscriptions.LINK_LIFETIME)))
                .map((row, context) -> new Asked(row.getLong("subscriber"), Wish.parseAll(row.getString("wishes"))))
                .findOne();
    }

    /** What the link begins; empty, and nothing changed, when it does not work. */
    static Optional<Asked> useUp(Handle handle, Token confirmation, Instant now) {
        return handle.createQuery("""
                UPDATE confirmation_link SET used_at = :now WHERE hash = :hash AND used_at IS NULL AND made_at > :since
                RETURNING subscriber, wishes""")
                .bind("now", InstantText.of(now))
                .bind("hash", confirmation.hash())
                .bind("since", InstantText.of(now.minus(Subscriptions.LINK_LIFETIME)))
                .map((row, context) -> new Asked(row.getLong("subscriber"), Wish.parseAll(row.getString("wishes"))))
                .findOne();
    }

    static Optional<Dead> findDead(Handle handle, Token confirmation) {
        return handle.createQuery("SELECT subscriber, used_at FROM confirmation_link WHERE hash = :hash")
                .bind("hash", confirmation.hash())
                .map((row, context) -> new Dead(row.getLong("subscriber"), row.getString("used_at") != null))
                .findOne();
    }

    /** A link that was mailed before must not bring the subscription back. */
    static void voidAll(Handle handle, long subscriber, Instant now) {
        handle.createUpdate("UPDATE confirmation_link SET used_at = :now WHERE used_at IS NULL AND subscriber = :subscriber")
                .bind("now", InstantText.of(now))
                .bind("subscriber", subscriber)
                .execute();
    }
}

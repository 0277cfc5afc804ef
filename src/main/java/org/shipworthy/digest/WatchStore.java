package org.shipworthy.digest;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.storage.Batches;
import org.shipworthy.storage.InstantText;

/** The table of the changes to tell at once, and how far each watcher was told. Every method runs in a transaction of the caller. */
final class WatchStore {

    /** The last change of a topic. */
    record Latest(String topic, long change) {}

    /** @param told the last change that she knows of */
    record Watcher(long subscriber, EmailAddress address, String topic, long told) {}

    private WatchStore() {}

    static void add(Handle handle, List<WatchChange> changes, Instant now) {
        Batches.write(handle, "INSERT INTO watch_change (topic, title, text, path, noticed_at) VALUES (:topic, :title, :text, :path, :now)",
                changes, (batch, change) -> batch
                        .bind("topic", change.topic().key())
                        .bind("title", change.title())
                        .bind("text", change.text())
                        .bind("path", change.path())
                        .bind("now", InstantText.of(now)));
    }

    static List<Latest> listLatest(Handle handle, Instant since) {
        return handle.createQuery("SELECT topic, max(id) AS latest FROM watch_change WHERE noticed_at > :since GROUP BY topic ORDER BY topic")
                .bind("since", InstantText.of(since))
                .map((row, context) -> new Latest(row.getString("topic"), row.getLong("latest")))
                .list();
    }

    /** Those who watch the topic, do not know of its last change, and were told nothing of it since {@code before}. */
    static List<Watcher> listDue(Handle handle, Latest latest, Instant before, int most) {
        return handle.createQuery("""
                SELECT subscriber, email, topic, told FROM wish JOIN subscriber ON subscriber.id = wish.subscriber
                WHERE pace = :pace AND topic = :topic AND told < :change AND (told_at IS NULL OR told_at <= :before) AND state = :confirmed
                ORDER BY subscriber LIMIT :most""")
                .bind("pace", Pace.AT_ONCE.key())
                .bind("topic", latest.topic)
                .bind("change", latest.change)
                .bind("before", InstantText.of(before))
                .bind("confirmed", State.CONFIRMED.key())
                .bind("most", most)
                .map((row, context) -> new Watcher(row.getLong("subscriber"), new EmailAddress(row.getString("email")),
                        row.getString("topic"), row.getLong("told")))
                .list();
    }

    /** False when another node was faster. */
    static boolean markTold(Handle handle, Watcher watcher, Latest latest, Instant now) {
        return handle.createUpdate("""
                UPDATE wish SET told = :change, told_at = :now WHERE subscriber = :subscriber AND topic = :topic AND told = :told""")
                .bind("change", latest.change)
                .bind("now", InstantText.of(now))
                .bind("subscriber", watcher.subscriber)
                .bind("topic", watcher.topic)
                .bind("told", watcher.told)
                .execute() == 1;
    }

    /** What she does not know of yet, the latest first. What was noted since is left for the next mail. */
    static List<WatchChange> listUnknown(Handle handle, Watcher watcher, Latest latest) {
        return handle.createQuery("SELECT title, text, path FROM watch_change WHERE topic = :topic AND id > :told AND id <= :change ORDER BY id DESC")
                .bind("topic", watcher.topic)
                .bind("told", watcher.told)
                .bind("change", latest.change)
                .map((row, context) -> new WatchChange(Topic.find(watcher.topic).orElseThrow(),
                        row.getString("title"), row.getString("text"), row.getString("path")))
                .list();
    }

    /** The last change stays, because ids are counted on from it. */
    static void forget(Handle handle, Instant before) {
        handle.createUpdate("DELETE FROM watch_change WHERE noticed_at < :before AND id < (SELECT max(id) FROM watch_change)")
                .bind("before", InstantText.of(before))
                .execute();
    }
}

package org.shipworthy.digest;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.Batches;

/** The table of the wishes. Every method runs in the transaction of the subscriber that it is about. */
final class WishStore {

    private WishStore() {}

    static Set<Wish> list(Handle handle, long subscriber) {
        return handle.createQuery("SELECT topic, pace FROM wish WHERE subscriber = :subscriber")
                .bind("subscriber", subscriber)
                .map((row, context) -> Wish.parse(row.getString("topic") + "=" + row.getString("pace")))
                .stream()
                .flatMap(wish -> wish.stream())
                .collect(Collectors.toSet());
    }

    /** Adds wishes; a topic that she hears of already gets the new pace. What changed before {@code told} is not told to her. */
    static void add(Handle handle, long subscriber, Set<Wish> wishes) {
        Batches.write(handle, """
                INSERT INTO wish (subscriber, topic, pace, told)
                VALUES (:subscriber, :topic, :pace, (SELECT coalesce(max(id), 0) FROM watch_change))
                ON CONFLICT (subscriber, topic) DO UPDATE SET pace = excluded.pace, told = excluded.told WHERE wish.pace <> excluded.pace""",
                wishes, (batch, wish) -> batch.bind("subscriber", subscriber).bind("topic", wish.topic().key()).bind("pace", wish.pace().key()));
    }

    static void remove(Handle handle, long subscriber, Collection<Topic> topics) {
        Batches.write(handle, "DELETE FROM wish WHERE subscriber = :subscriber AND topic = :topic",
                topics, (batch, topic) -> batch.bind("subscriber", subscriber).bind("topic", topic.key()));
    }

    static void removeAll(Handle handle, long subscriber) {
        handle.createUpdate("DELETE FROM wish WHERE subscriber = :subscriber").bind("subscriber", subscriber).execute();
    }
}

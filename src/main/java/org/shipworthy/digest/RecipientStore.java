package org.shipworthy.digest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.storage.Database;

/** Who receives the weekly digest, read in the order of ids so that a million need no more memory than a page of them. */
final class RecipientStore {

    private final Database database;
    private final SubscriberKeys keys;

    RecipientStore(Database database, SubscriberKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    List<Recipient> list(long after, int most) {
        return database.read(handle -> {
            List<SubscriberStore.Subscriber> page = page(handle, after, most);
            Map<Long, Set<Topic>> topics = page.isEmpty() ? Map.of() : topics(handle, after, page.getLast().id());
            return page.stream()
                    .map(one -> new Recipient(one.id(), one.address(), topics.getOrDefault(one.id(), Set.of()), keys.link(one.id(), one.address())))
                    .toList();
        });
    }

    private static List<SubscriberStore.Subscriber> page(Handle handle, long after, int most) {
        return handle.createQuery("""
                SELECT id, email, state FROM subscriber WHERE state = :confirmed AND id > :after
                AND EXISTS (SELECT 1 FROM wish WHERE wish.subscriber = subscriber.id AND pace = :weekly)
                ORDER BY id LIMIT :most""")
                .bind("confirmed", State.CONFIRMED.key())
                .bind("after", after)
                .bind("weekly", Pace.WEEKLY.key())
                .bind("most", most)
                .map((row, context) -> SubscriberStore.subscriber(row))
                .list();
    }

    private static Map<Long, Set<Topic>> topics(Handle handle, long after, long last) {
        Map<Long, Set<Topic>> topics = new HashMap<>();
        handle.createQuery("SELECT subscriber, topic FROM wish WHERE subscriber > :after AND subscriber <= :last AND pace = :weekly")
                .bind("after", after)
                .bind("last", last)
                .bind("weekly", Pace.WEEKLY.key())
                .map((row, context) -> Map.entry(row.getLong("subscriber"), Topic.find(row.getString("topic"))))
                .forEach(wish -> wish.getValue().ifPresent(topic ->
                        topics.computeIfAbsent(wish.getKey(), unseen -> new HashSet<>()).add(topic)));
        return topics;
    }

    /** Whether the subscriber still wants the weekly digest. */
    boolean isWanted(long subscriber) {
        return database.read(handle -> handle.createQuery("""
                SELECT EXISTS (SELECT 1 FROM subscriber WHERE id = :id AND state = :confirmed
                AND EXISTS (SELECT 1 FROM wish WHERE wish.subscriber = subscriber.id AND pace = :weekly))""")
                .bind("id", subscriber)
                .bind("confirmed", State.CONFIRMED.key())
                .bind("weekly", Pace.WEEKLY.key())
                .mapTo(Boolean.class)
                .one());
    }

    Set<Topic.OfPair> listWatchedPairs() {
        return database.read(handle -> handle.createQuery("SELECT DISTINCT topic FROM wish WHERE topic LIKE 'pair:%'")
                .mapTo(String.class)
                .stream()
                .flatMap(topic -> Topic.find(topic).stream())
                .map(Topic.OfPair.class::cast)
                .collect(Collectors.toSet()));
    }
}

package org.shipworthy.digest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.shipworthy.digest.SubscriberStore.Subscriber;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.storage.Database;

/** Who receives the weekly digest, read in the order of ids so that a million need no more memory than a page of them. */
final class RecipientStore {

    private static final String READS_WEEKLY = """
            state = :confirmed AND EXISTS (SELECT 1 FROM wish WHERE wish.subscriber = subscriber.id AND pace = :weekly)""";

    private final Database database;
    private final SubscriberKeys keys;

    RecipientStore(Database database, SubscriberKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    List<Recipient> listWanting(Collection<Long> subscribers) {
        return subscribers.isEmpty() ? List.of() : database.read(handle -> recipients(handle, wanting(handle, subscribers)));
    }

    /** Numbers alone: of a million subscribers nothing else is looked at before their turn comes. */
    List<Long> listIds(long after, int most) {
        return database.read(handle -> handle.createQuery("SELECT id FROM subscriber WHERE id > :after AND " + READS_WEEKLY + " ORDER BY id LIMIT :most")
                .bind("after", after)
                .bind("confirmed", State.CONFIRMED.key())
                .bind("weekly", Pace.WEEKLY.key())
                .bind("most", most)
                .mapTo(Long.class)
                .list());
    }

    Set<Long> idsWanting(Collection<Long> subscribers) {
        return subscribers.isEmpty() ? Set.of() : database.read(handle -> handle.createQuery("SELECT id FROM subscriber WHERE id IN (<ids>) AND " + READS_WEEKLY)
                .bindList("ids", List.copyOf(subscribers))
                .bind("confirmed", State.CONFIRMED.key())
                .bind("weekly", Pace.WEEKLY.key())
                .mapTo(Long.class)
                .collect(Collectors.toSet()));
    }

    private static List<Subscriber> wanting(Handle handle, Collection<Long> subscribers) {
        return handle.createQuery("SELECT id, email, state FROM subscriber WHERE id IN (<ids>) AND " + READS_WEEKLY + " ORDER BY id")
                .bindList("ids", List.copyOf(subscribers))
                .bind("confirmed", State.CONFIRMED.key())
                .bind("weekly", Pace.WEEKLY.key())
                .map((row, context) -> SubscriberStore.subscriber(row))
                .list();
    }

    private List<Recipient> recipients(Handle handle, List<Subscriber> subscribers) {
        Map<Long, Set<Topic>> topics = subscribers.isEmpty() ? Map.of() : topics(handle, subscribers);
        return subscribers.stream()
                .map(one -> new Recipient(one.id(), one.address(), topics.getOrDefault(one.id(), Set.of()), keys.link(one.id(), one.address())))
                .toList();
    }

    private static Map<Long, Set<Topic>> topics(Handle handle, List<Subscriber> subscribers) {
        Map<Long, Set<Topic>> topics = new HashMap<>();
        handle.createQuery("SELECT subscriber, topic FROM wish WHERE subscriber IN (<ids>) AND pace = :weekly")
                .bindList("ids", subscribers.stream().map(Subscriber::id).toList())
                .bind("weekly", Pace.WEEKLY.key())
                .map((row, context) -> Map.entry(row.getLong("subscriber"), Topic.find(row.getString("topic"))))
                .forEach(wish -> wish.getValue().ifPresent(topic ->
                        topics.computeIfAbsent(wish.getKey(), unseen -> new HashSet<>()).add(topic)));
        return topics;
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

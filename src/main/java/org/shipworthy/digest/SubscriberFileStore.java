package org.shipworthy.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.storage.Batches;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** Subscribers in and out as lists, a part at a time. */
final class SubscriberFileStore {

    private record Added(EmailAddress address, Wish wish) {}

    private final Database database;
    private final SubscriberKeys keys;

    SubscriberFileStore(Database database, SubscriberKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** All of them, or none when it fails. */
    ListTally add(List<Consenting> some) {
        if (some.isEmpty()) {
            return ListTally.NONE;
        }
        return database.write(handle -> {
            SubscriberStore.hold(database, handle);
            Map<EmailAddress, Consenting> byAddress = new LinkedHashMap<>();
            some.forEach(one -> byAddress.putIfAbsent(one.address(), one));
            Set<String> erased = ErasureStore.among(handle, byAddress.keySet().stream().map(keys::hash).toList());
            byAddress.keySet().removeIf(address -> erased.contains(keys.hash(address)));
            Set<String> known = known(handle, byAddress.keySet());
            byAddress.keySet().removeIf(address -> known.contains(address.value()));
            insert(handle, List.copyOf(byAddress.values()));
            return new ListTally(byAddress.size(), some.size() - byAddress.size() - erased.size(), erased.size());
        });
    }

    private static Set<String> known(Handle handle, Set<EmailAddress> addresses) {
        return addresses.isEmpty() ? Set.of() : new HashSet<>(handle.createQuery("SELECT email FROM subscriber WHERE email IN (<addresses>)")
                .bindList("addresses", addresses.stream().map(EmailAddress::value).toList())
                .mapTo(String.class)
                .list());
    }

    private static void insert(Handle handle, List<Consenting> news) {
        if (news.isEmpty()) {
            return;
        }
        Batches.write(handle, """
                INSERT INTO subscriber (email, sorted_as, state, consent, asked_at, confirmed_at)
                VALUES (:email, :sortedAs, :confirmed, :consent, :on, :on)""",
                news, (batch, one) -> batch
                        .bind("email", one.address().value())
                        .bind("sortedAs", SubscriberListStore.hex(one.address().value()))
                        .bind("confirmed", State.CONFIRMED.key())
                        .bind("consent", one.source())
                        .bind("on", InstantText.of(one.on().atStartOfDay(ZoneOffset.UTC).toInstant())));
        List<Added> wishes = news.stream().flatMap(one -> one.wishes().stream().map(wish -> new Added(one.address(), wish))).toList();
        Batches.write(handle, """
                INSERT INTO wish (subscriber, topic, pace, told)
                SELECT id, :topic, :pace, (SELECT coalesce(max(id), 0) FROM watch_change) FROM subscriber WHERE email = :email""",
                wishes, (batch, added) -> batch
                        .bind("topic", added.wish.topic().key())
                        .bind("pace", added.wish.pace().key())
                        .bind("email", added.address.value()));
        SubscriberStore.count(handle, State.CONFIRMED, news.size());
    }

    /** Those who are mailed, by id. */
    Map<Long, Consenting> list(long after, int most) {
        return database.read(handle -> {
            Map<Long, Consenting> page = new LinkedHashMap<>();
            handle.createQuery("""
                    SELECT id, email, consent, confirmed_at FROM subscriber WHERE state = :confirmed AND id > :after ORDER BY id LIMIT :most""")
                    .bind("confirmed", State.CONFIRMED.key())
                    .bind("after", after)
                    .bind("most", most)
                    .map((row, context) -> Map.entry(row.getLong("id"), new Consenting(new EmailAddress(row.getString("email")), Set.of(),
                            day(InstantText.parse(row.getString("confirmed_at"))), row.getString("consent"))))
                    .forEach(one -> page.put(one.getKey(), one.getValue()));
            Map<Long, Set<Wish>> wishes = page.isEmpty() ? Map.of() : wishes(handle, page.keySet());
            page.replaceAll((id, one) -> new Consenting(one.address(), wishes.getOrDefault(id, Set.of()), one.on(), one.source()));
            return page;
        });
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Map<Long, Set<Wish>> wishes(Handle handle, Set<Long> subscribers) {
        return handle.createQuery("SELECT subscriber, topic, pace FROM wish WHERE subscriber IN (<ids>)")
                .bindList("ids", List.copyOf(subscribers))
                .map((row, context) -> Map.entry(row.getLong("subscriber"), Wish.parse(row.getString("topic") + "=" + row.getString("pace"))))
                .stream()
                .filter(wish -> wish.getValue().isPresent())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(wish -> wish.getValue().orElseThrow(), Collectors.toSet())));
    }
}

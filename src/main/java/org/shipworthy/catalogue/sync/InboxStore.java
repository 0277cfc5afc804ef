package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.Said;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.InstantText;

/** What waits for an editor, and what became of it. */
final class InboxStore {

    /** An item with what would be published. */
    record Held(InboxItem item, String payload) {}

    private static final String COLUMNS = "id, source, listed_as, kind, tool, title, reason, as_of";
    private static final String DECIDED = COLUMNS + ", state, decided_by, decided_at";

    private final Handle handle;

    InboxStore(Handle handle) {
        this.handle = handle;
    }

    /** What waits already for the same row is replaced, because the source says something else now. */
    void add(Plan plan, Instant at) {
        if (plan.waiting.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO inbox (source, listed_as, kind, tool, title, reason, payload, as_of, state, recorded_at)
                VALUES (:source, :key, :kind, :tool, :title, :reason, :payload, :day, 'pending', :at)
                ON CONFLICT (source, listed_as) WHERE state = 'pending' DO UPDATE
                SET kind = excluded.kind, tool = excluded.tool, title = excluded.title, reason = excluded.reason,
                    payload = excluded.payload, as_of = excluded.as_of, recorded_at = excluded.recorded_at""");
        plan.waiting.values().forEach(waiting -> batch
                .bind("source", plan.feed.key())
                .bind("key", waiting.key())
                .bind("kind", waiting.kind().key())
                .bind("tool", waiting.tool().map(Slug::value).orElse(""))
                .bind("title", waiting.title())
                .bind("reason", waiting.reason())
                .bind("payload", waiting.payload())
                .bind("day", plan.day.toString())
                .bind("at", InstantText.of(at))
                .add());
        batch.execute();
    }

    /** The source took back what waited. */
    void markMoot(Plan plan, Instant at) {
        plan.moot.forEach(key -> handle.createUpdate("""
                        UPDATE inbox SET state = 'moot', decided_at = :at
                        WHERE source = :source AND listed_as = :key AND state = 'pending'""")
                .bind("at", InstantText.of(at))
                .bind("source", plan.feed.key())
                .bind("key", key)
                .execute());
    }

    /** In the order in which they came. */
    List<InboxItem> listPending() {
        return handle.createQuery("SELECT " + COLUMNS + " FROM inbox WHERE state = 'pending' ORDER BY id")
                .map((row, context) -> item(row))
                .list();
    }

    Optional<Held> findPending(long id) {
        return handle.createQuery("SELECT " + COLUMNS + ", payload FROM inbox WHERE state = 'pending' AND id = :id")
                .bind("id", id)
                .map((row, context) -> new Held(item(row), row.getString("payload")))
                .findOne();
    }

    /** Those of these numbers that wait, in the order in which they came. */
    List<Held> listPending(List<Long> ids) {
        return ids.isEmpty() ? List.of() : handle.createQuery("SELECT " + COLUMNS + ", payload FROM inbox WHERE state = 'pending' AND id IN (<ids>) ORDER BY id")
                .bindList("ids", ids)
                .map((row, context) -> new Held(item(row), row.getString("payload")))
                .list();
    }

    /** What the sources were last taken to say of the same things, by the number of what waits. */
    Map<Long, Map<Said.Thing, Said>> listSaid(List<Long> ids) {
        return ids.isEmpty() ? Map.of() : handle.createQuery("""
                        SELECT inbox.id, claim.offer, attribute, conditions, value, valid_from, valid_until
                        FROM inbox
                        JOIN listing ON listing.source = inbox.source AND listing.listed_as = inbox.listed_as
                        JOIN claim ON claim.listing = listing.id
                        WHERE inbox.id IN (<ids>) AND claim.gone_on = '' AND withdrawn_at IS NULL""")
                .bindList("ids", ids)
                .<Map.Entry<Long, Said>>map((row, context) -> Map.entry(row.getLong("id"), StandingStore.said(row)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toMap(Said::thing, said -> said, (one, other) -> other))));
    }

    /** Those of these numbers that do not wait any more. */
    List<InboxDecision> listDecided(List<Long> ids) {
        return ids.isEmpty() ? List.of() : handle.createQuery("SELECT " + DECIDED + " FROM inbox WHERE state <> 'pending' AND id IN (<ids>) ORDER BY id")
                .bindList("ids", ids)
                .map((row, context) -> decision(row))
                .list();
    }

    /** What editors decided, the latest first. */
    List<InboxDecision> listLatest(int most) {
        return handle.createQuery("SELECT " + DECIDED + " FROM inbox WHERE state IN ('approved', 'rejected') ORDER BY decided_at DESC, id DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> decision(row))
                .list();
    }

    private static InboxDecision decision(ResultSet row) throws SQLException {
        return new InboxDecision(item(row), InboxDecision.State.find(row.getString("state")).orElseThrow(), row.getString("decided_by"),
                InstantText.parse(row.getString("decided_at")));
    }

    void decide(long id, InboxDecision.State state, String by, Instant at) {
        handle.createUpdate("UPDATE inbox SET state = :state, decided_at = :at, decided_by = :by WHERE id = :id")
                .bind("state", state.key())
                .bind("by", by)
                .bind("at", InstantText.of(at))
                .bind("id", id)
                .execute();
    }

    private static InboxItem item(ResultSet row) throws SQLException {
        return new InboxItem(
                row.getLong("id"),
                Feed.find(row.getString("source")).orElseThrow(),
                row.getString("listed_as"),
                InboxItem.Kind.find(row.getString("kind")).orElseThrow(),
                Optional.of(row.getString("tool")).filter(slug -> !slug.isEmpty()).map(Slug::new),
                row.getString("title"),
                row.getString("reason"),
                LocalDate.parse(row.getString("as_of")));
    }
}

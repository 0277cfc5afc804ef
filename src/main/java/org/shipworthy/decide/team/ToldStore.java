package org.shipworthy.decide.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.decide.record.DecisionRecord;
import org.shipworthy.decide.record.RecordJson;
import org.shipworthy.decide.team.SavedBrief.Told;
import org.shipworthy.storage.InstantText;

/** The answers that those who watch saved briefs were last told of. */
final class ToldStore {

    private final Handle handle;

    ToldStore(Handle handle) {
        this.handle = handle;
    }

    Optional<Told> find(long id) {
        return handle.createQuery("SELECT record, changes, seen_at FROM saved_brief_answer WHERE brief = :id").bind("id", id)
                .map((row, context) -> told(row)).findOne().flatMap(told -> told);
    }

    /** Empty when an earlier version of the program wrote it. */
    private static Optional<Told> told(ResultSet row) throws SQLException {
        String changes = row.getString("changes");
        Instant at = InstantText.parse(row.getString("seen_at"));
        return RecordJson.parse(row.getString("record")).map(record -> new Told(record, changes.isEmpty() ? List.of() : List.of(changes.split("\n")), at));
    }

    boolean isAnyUnanswered() {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM saved_brief WHERE id NOT IN (SELECT brief FROM saved_brief_answer))").mapTo(Boolean.class).one();
    }

    /** Begins to remember an answer; does nothing when somebody else did. */
    void remember(long id, DecisionRecord record, Instant now) {
        handle.createUpdate("""
                INSERT INTO saved_brief_answer (brief, record, changes, seen_at) SELECT id, :record, '', :now FROM saved_brief WHERE id = :id
                ON CONFLICT (brief) DO NOTHING""")
                .bind("id", id).bind("record", RecordJson.canonical(record)).bind("now", InstantText.of(now)).execute();
    }

    /** Of several nodes that see the same change only one replaces the answer; true for that one. */
    boolean replace(long id, DecisionRecord before, DecisionRecord now, List<String> changes, Instant at) {
        return handle.createUpdate("UPDATE saved_brief_answer SET record = :now, changes = :changes, seen_at = :at WHERE brief = :id AND record = :before")
                .bind("id", id).bind("before", RecordJson.canonical(before)).bind("now", RecordJson.canonical(now))
                .bind("changes", String.join("\n", changes)).bind("at", InstantText.of(at)).execute() == 1;
    }

    void forget(long id) {
        handle.createUpdate("DELETE FROM saved_brief_answer WHERE brief = :id").bind("id", id).execute();
    }
}

package org.shipworthy.publish;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shipworthy.catalogue.Change;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.InstantText;

/** The corrections on record and the revision of what is published. */
final class PublishStore {

    private final Handle handle;

    PublishStore(Handle handle) {
        this.handle = handle;
    }

    long revision() {
        return handle.createQuery("SELECT revision FROM publication WHERE id = 1").mapTo(long.class).one();
    }

    /** Until the transaction ends, other nodes wait here. */
    long lockRevision() {
        return handle.createQuery("UPDATE publication SET revision = revision WHERE id = 1 RETURNING revision").mapTo(long.class).one();
    }

    void raiseRevision() {
        handle.createUpdate("UPDATE publication SET revision = revision + 1 WHERE id = 1").execute();
    }

    void append(List<Change> changes, Instant at) {
        if (changes.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO correction (at, tool, what, said_before, said_after)
                VALUES (:at, :tool, :what, :before, :after)""");
        changes.forEach(change -> batch
                .bind("at", InstantText.of(at))
                .bind("tool", change.tool().value())
                .bind("what", change.what())
                .bind("before", change.before())
                .bind("after", change.after())
                .add());
        batch.execute();
    }

    /** Newest first. */
    List<Correction> listCorrections() {
        return handle.createQuery("SELECT at, tool, what, said_before, said_after FROM correction ORDER BY id DESC")
                .map((row, context) -> new Correction(
                        Instant.parse(row.getString("at")),
                        new Slug(row.getString("tool")),
                        row.getString("what"),
                        row.getString("said_before"),
                        row.getString("said_after")))
                .list();
    }
}

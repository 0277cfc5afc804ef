package org.shipworthy.digest.sending;

import java.time.Instant;
import java.util.List;
import org.shipworthy.storage.Batches;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** Writes the recipients of a run into the table of deliveries, share by share. */
final class RosterStore {

    private final Database database;

    RosterStore(Database database) {
        this.database = database;
    }

    /** Writes recipients down as one share, and how far the composing has come; nothing when the lease is another's or the run was stopped. */
    boolean writeDown(Lease composing, String node, int share, List<Long> readers) {
        return database.write(handle -> {
            if (!ShareStore.beat(handle, composing, node) || !DeliveryStore.isIn(handle, composing.run(), RunState.COMPOSING)) {
                return false;
            }
            ShareStore.add(handle, composing.run(), share, readers.size());
            Batches.write(handle, """
                    INSERT INTO digest_delivery (run, reader, share, state, attempts, due_at, reason, reply)
                    VALUES (:run, :reader, :share, 'waiting', 0, '', '', '')""", readers, (row, reader) -> row
                    .bind("run", composing.run())
                    .bind("reader", reader)
                    .bind("share", share));
            return handle.createUpdate("UPDATE digest_run SET reached = :reached WHERE id = :run")
                    .bind("reached", readers.getLast())
                    .bind("run", composing.run())
                    .execute() == 1;
        });
    }

    /**
     * How far the composing of a run has come.
     *
     * @param reached the subscriber who was written down last
     * @param shares  so far
     */
    record Reached(long reached, int shares) {}

    Reached reached(long run) {
        return database.read(handle -> handle.createQuery("""
                SELECT reached, (SELECT count(*) FROM digest_share WHERE run = :run AND number > 0) AS shares FROM digest_run WHERE id = :run""")
                .bind("run", run)
                .map((row, context) -> new Reached(row.getLong("reached"), row.getInt("shares")))
                .one());
    }

    /** Ends the composing: the run may be sent. */
    void finishComposing(Lease composing, String node, Instant now) {
        database.writeOnly(handle -> {
            if (ShareStore.beat(handle, composing, node)) {
                handle.createUpdate("UPDATE digest_share SET waiting = 0, holder = '' WHERE run = :run AND number = 0")
                        .bind("run", composing.run())
                        .execute();
                handle.createUpdate("""
                        UPDATE digest_run SET composed_at = :now, state = CASE WHEN state = 'composing' THEN 'sending' ELSE state END
                        WHERE id = :run""")
                        .bind("now", InstantText.of(now))
                        .bind("run", composing.run())
                        .execute();
            }
        });
    }
}

package org.shipworthy.digest.sending;

import java.util.List;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The recipients whom a run did not reach, in the table of deliveries. */
final class FailureStore {

    private final Database database;

    FailureStore(Database database) {
        this.database = database;
    }

    /** In the order of the subscribers' numbers. */
    List<Failure> list(long run, long after, int most) {
        return database.read(handle -> handle.createQuery("""
                SELECT reader, reason, reply, attempts, done_at FROM digest_delivery
                WHERE run = :run AND state = 'failed' AND reader > :after ORDER BY reader LIMIT :most""")
                .bind("run", run)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> new Failure(row.getLong("reader"), Reason.of(row.getString("reason")), row.getString("reply"),
                        row.getInt("attempts"), InstantText.parse(row.getString("done_at"))))
                .list());
    }

    /** Lets everybody whom the run failed to reach wait again. @return how many */
    int resend(long run) {
        return database.write(handle -> {
            RunStore.lock(handle, run);
            if (DeliveryStore.isIn(handle, run, RunState.CANCELLED)) {
                return 0;
            }
            handle.createUpdate("UPDATE digest_share SET due_at = '', failed = 0, waiting = waiting + failed WHERE run = :run")
                    .bind("run", run)
                    .execute();
            int again = handle.createUpdate("""
                    UPDATE digest_delivery SET state = 'waiting', attempts = 0, due_at = '', done_at = NULL WHERE run = :run AND state = 'failed'""")
                    .bind("run", run)
                    .execute();
            handle.createUpdate("UPDATE digest_run SET state = 'sending', finished_at = NULL WHERE id = :run AND state = 'finished' AND :again > 0")
                    .bind("run", run)
                    .bind("again", again)
                    .execute();
            return again;
        });
    }
}

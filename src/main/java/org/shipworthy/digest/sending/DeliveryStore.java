package org.shipworthy.digest.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shipworthy.storage.Batches;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The table of the recipients of runs. */
final class DeliveryStore {

    private final Database database;

    DeliveryStore(Database database) {
        this.database = database;
    }

    /** Writes recipients down as one share, and how far the composing has come; nothing when the lease is another's or the run was stopped. */
    boolean writeDown(Lease composing, String node, int share, List<Long> readers) {
        return database.write(handle -> {
            if (!ShareStore.beat(handle, composing, node) || !isIn(handle, composing.run(), RunState.COMPOSING)) {
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

    List<Delivery> listOpen(Lease lease) {
        return database.read(handle -> handle.createQuery("""
                SELECT reader, attempts, due_at, state FROM digest_delivery
                WHERE run = :run AND share = :share AND state IN ('waiting', 'leaving') ORDER BY reader""")
                .bind("run", lease.run())
                .bind("share", lease.share())
                .map((row, context) -> delivery(row))
                .list());
    }

    /**
     * Writes down what became of the messages before and which are to leave next, in one transaction. The results are
     * kept even when the share has gone to another node; nothing may leave then.
     *
     * @return whether the next messages may leave: the share is the node's, and the run is being sent
     */
    boolean step(Lease lease, String node, Collection<Result> results, Collection<Delivery> next, Instant now) {
        return database.write(handle -> {
            boolean mine = ShareStore.beat(handle, lease, node);
            Tally tally = settle(handle, lease.run(), results, now);
            boolean mayLeave = mine && isIn(handle, lease.run(), RunState.SENDING);
            int doubtful = mayLeave ? (int) next.stream().filter(Delivery::leaving).count() : 0;
            ShareStore.count(handle, lease.run(), lease.share(), tally.plusDoubtful(doubtful));
            if (mayLeave) {
                claim(handle, lease.run(), next);
            }
            return mayLeave;
        });
    }

    private static boolean isIn(Handle handle, long run, RunState state) {
        return handle.createQuery("SELECT state = :state FROM digest_run WHERE id = :run")
                .bind("state", state.key())
                .bind("run", run)
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether messages of the run may leave at this moment. */
    boolean isSending(long run) {
        return database.read(handle -> isIn(handle, run, RunState.SENDING));
    }

    private static void claim(Handle handle, long run, Collection<Delivery> next) {
        Batches.write(handle, "UPDATE digest_delivery SET state = 'leaving' WHERE run = :run AND reader = :reader", next,
                (row, delivery) -> row.bind("run", run).bind("reader", delivery.reader()));
    }

    private static Tally settle(Handle handle, long run, Collection<Result> results, Instant now) {
        if (results.isEmpty()) {
            return Tally.NONE;
        }
        PreparedBatch batch = handle.prepareBatch("""
                UPDATE digest_delivery SET state = :state, attempts = :attempts, due_at = :dueAt, reason = :reason, reply = :reply, done_at = :doneAt
                WHERE run = :run AND reader = :reader AND state IN ('waiting', 'leaving')""");
        results.forEach(result -> bind(batch.bind("run", run).bind("reader", result.reader()), result, now).add());
        int[] changed = batch.execute();
        Tally tally = Tally.NONE;
        int row = 0;
        for (Result result : results) {
            tally = changed[row++] == 1 ? tally.plus(result) : tally;
        }
        return tally;
    }

    private static PreparedBatch bind(PreparedBatch row, Result result, Instant now) {
        return switch (result) {
            case Result.Sent sent -> bind(row, "sent", 1, "", "", "").bind("doneAt", InstantText.of(now));
            case Result.Failed failed -> bind(row, "failed", failed.attempts(), "", failed.reason().key(), failed.reply()).bind("doneAt", InstantText.of(now));
            case Result.Unwanted unwanted -> bind(row, "unwanted", 0, "", "", "").bind("doneAt", InstantText.of(now));
            case Result.Nothing nothing -> bind(row, "nothing", 0, "", "", "").bind("doneAt", InstantText.of(now));
            case Result.Untouched untouched -> bind(row, "waiting", untouched.attempts(), "", "", "").bind("doneAt", (String) null);
            case Result.Later later -> bind(row, "waiting", later.attempts(), InstantText.of(later.dueAt()), later.reason().key(), later.reply())
                    .bind("doneAt", (String) null);
        };
    }

    private static PreparedBatch bind(PreparedBatch row, String state, int attempts, String dueAt, String reason, String reply) {
        return row.bind("state", state).bind("attempts", attempts).bind("dueAt", dueAt).bind("reason", reason).bind("reply", reply);
    }

    /** In the order of the subscribers' numbers. */
    List<Failure> listFailures(long run, long after, int most) {
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
            if (isIn(handle, run, RunState.CANCELLED)) {
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

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(row.getLong("reader"), row.getInt("attempts"),
                Optional.of(row.getString("due_at")).filter(due -> !due.isEmpty()).map(InstantText::parse),
                row.getString("state").equals("leaving"));
    }
}

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

    static boolean isIn(Handle handle, long run, RunState state) {
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

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(row.getLong("reader"), row.getInt("attempts"),
                Optional.of(row.getString("due_at")).filter(due -> !due.isEmpty()).map(InstantText::parse),
                row.getString("state").equals("leaving"));
    }
}

package org.shipworthy.digest.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The table of the shares: who carries which, and how far each is. */
final class ShareStore {

    private static final String MINE = " WHERE run = :run AND number = :share AND holder = :node AND generation = :generation";

    private final Database database;

    ShareStore(Database database) {
        this.database = database;
    }

    static void add(Handle handle, long run, int number, int waiting) {
        handle.createUpdate("""
                INSERT INTO digest_share (run, number, holder, generation, beats, due_at, waiting, sent, failed, unwanted, no_news, doubtful)
                VALUES (:run, :number, '', 0, 0, '', :waiting, 0, 0, 0, 0, 0)""")
                .bind("run", run)
                .bind("number", number)
                .bind("waiting", waiting)
                .execute();
    }

    /**
     * Shares with work left.
     *
     * @param latest what is due later than this was written down by a clock that was wrong, and is due now
     */
    List<Share> listOpen(long run, Instant now, Instant latest) {
        return database.read(handle -> handle.createQuery("""
                SELECT run, number, holder, generation, beats FROM digest_share
                WHERE run = :run AND waiting > 0 AND (due_at <= :now OR due_at > :latest) ORDER BY number""")
                .bind("run", run)
                .bind("now", InstantText.of(now))
                .bind("latest", InstantText.of(latest))
                .map((row, context) -> share(row))
                .list());
    }

    /** Takes the share over if it is still as it was seen. */
    Optional<Lease> take(Share seen, String node) {
        boolean taken = database.write(handle -> handle.createUpdate("""
                UPDATE digest_share SET holder = :node, generation = generation + 1, beats = 0
                WHERE run = :run AND number = :number AND generation = :generation AND beats = :beats AND holder = :holder AND waiting > 0""")
                .bind("node", node)
                .bind("run", seen.run())
                .bind("number", seen.number())
                .bind("generation", seen.generation())
                .bind("beats", seen.beats())
                .bind("holder", seen.holder())
                .execute() == 1);
        return taken ? Optional.of(new Lease(seen.run(), seen.number(), seen.generation() + 1)) : Optional.empty();
    }

    /** Shows that the node lives. */
    void beat(Collection<Lease> leases, String node) {
        database.writeOnly(handle -> leases.forEach(lease -> beat(handle, lease, node)));
    }

    /** @return whether the share is still the node's; then nobody takes it before this transaction ends */
    static boolean beat(Handle handle, Lease lease, String node) {
        return handle.createUpdate("UPDATE digest_share SET beats = beats + 1" + MINE)
                .bind("run", lease.run())
                .bind("share", lease.share())
                .bind("node", node)
                .bind("generation", lease.generation())
                .execute() == 1;
    }

    /**
     * Lets another node have it, as soon as something of it is due. It is locked before that is looked up: a statement that
     * waited for the lock would not see what was reopened meanwhile.
     */
    void release(Lease lease, String node) {
        database.writeOnly(handle -> {
            if (beat(handle, lease, node)) {
                handle.createUpdate("""
                        UPDATE digest_share SET holder = '', due_at = coalesce((SELECT min(due_at) FROM digest_delivery
                            WHERE run = :run AND share = :share AND state IN ('waiting', 'leaving')), '')
                        WHERE run = :run AND number = :share""")
                        .bind("run", lease.run())
                        .bind("share", lease.share())
                        .execute();
            }
        });
    }

    /** Everybody who holds a share of a run. */
    int countHolders() {
        return database.read(handle -> handle.createQuery("SELECT count(DISTINCT holder) FROM digest_share WHERE holder <> '' AND waiting > 0")
                .mapTo(Integer.class)
                .one());
    }

    static void count(Handle handle, long run, int share, Tally tally) {
        handle.createUpdate("""
                UPDATE digest_share SET waiting = waiting - :settled, sent = sent + :sent, failed = failed + :failed,
                    unwanted = unwanted + :unwanted, no_news = no_news + :nothing, doubtful = doubtful + :doubtful
                WHERE run = :run AND number = :share""")
                .bind("settled", tally.settled())
                .bind("sent", tally.sent())
                .bind("failed", tally.failed())
                .bind("unwanted", tally.unwanted())
                .bind("nothing", tally.nothing())
                .bind("doubtful", tally.doubtful())
                .bind("run", run)
                .bind("share", share)
                .execute();
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(row.getLong("run"), row.getInt("number"), row.getString("holder"), row.getLong("generation"), row.getLong("beats"));
    }
}

package org.shipworthy.digest.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The table of the runs. */
final class RunStore {

    private static final String RUNS = """
            SELECT run.*, coalesce(sum(share.waiting), 0) AS waiting, coalesce(sum(share.sent), 0) AS sent,
                coalesce(sum(share.failed), 0) AS failed, coalesce(sum(share.unwanted), 0) AS unwanted,
                coalesce(sum(share.no_news), 0) AS no_news, coalesce(sum(share.doubtful), 0) AS doubtful
            FROM digest_run run LEFT JOIN digest_share share ON share.run = run.id AND share.number > 0
            """;

    private final Database database;

    RunStore(Database database) {
        this.database = database;
    }

    /** @return whether there was none of this edition */
    boolean schedule(IssueKey edition, Instant startAt) {
        return database.write(handle -> handle.createUpdate("""
                INSERT INTO digest_run (edition, state, start_at, reached, trouble)
                VALUES (:edition, 'scheduled', :startAt, 0, '') ON CONFLICT (edition) DO NOTHING""")
                .bind("edition", edition.toString())
                .bind("startAt", InstantText.of(startAt))
                .execute() == 1);
    }

    Optional<Run> find(IssueKey edition) {
        return database.read(handle -> handle.createQuery(RUNS + "WHERE run.edition = :edition GROUP BY run.id")
                .bind("edition", edition.toString())
                .map((row, context) -> run(row))
                .findOne());
    }

    /** The newest first. */
    List<Run> list(int most) {
        return database.read(handle -> handle.createQuery(RUNS + "GROUP BY run.id ORDER BY run.id DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> run(row))
                .list());
    }

    /** Those that need somebody to carry them. */
    List<Run> listUnderWay() {
        return database.read(handle -> handle.createQuery(RUNS + "WHERE run.state IN ('composing', 'sending') GROUP BY run.id ORDER BY run.id")
                .map((row, context) -> run(row))
                .list());
    }

    boolean isAnyDue(Instant now) {
        return database.read(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM digest_run WHERE state = 'scheduled' AND start_at <= :now)")
                .bind("now", InstantText.of(now))
                .mapTo(Boolean.class)
                .one());
    }

    /** Begins the runs whose time has come; of several nodes one does it. */
    void beginDue(Instant now) {
        database.writeOnly(handle -> handle.createQuery("""
                UPDATE digest_run SET state = 'composing', started_at = :now WHERE state = 'scheduled' AND start_at <= :now
                RETURNING id""")
                .bind("now", InstantText.of(now))
                .mapTo(Long.class)
                .list()
                .forEach(run -> ShareStore.add(handle, run, Share.COMPOSING, 1)));
    }

    boolean pause(IssueKey edition) {
        return database.write(handle -> update(handle, edition, """
                UPDATE digest_run SET state = 'paused', trouble = '', troubled_at = NULL WHERE edition = :edition AND state IN ('scheduled', 'composing', 'sending')"""));
    }

    boolean resume(IssueKey edition) {
        return database.write(handle -> update(handle, edition, """
                UPDATE digest_run SET trouble = '', troubled_at = NULL, state = CASE
                    WHEN started_at IS NULL THEN 'scheduled' WHEN composed_at IS NULL THEN 'composing' ELSE 'sending' END
                WHERE edition = :edition AND state = 'paused'"""));
    }

    boolean cancel(IssueKey edition, Instant now) {
        return database.write(handle -> handle.createUpdate("""
                UPDATE digest_run SET state = 'cancelled', finished_at = :now, trouble = '', troubled_at = NULL
                WHERE edition = :edition AND state NOT IN ('cancelled', 'finished')""")
                .bind("edition", edition.toString())
                .bind("now", InstantText.of(now))
                .execute() == 1);
    }

    private static boolean update(Handle handle, IssueKey edition, String sql) {
        return handle.createUpdate(sql).bind("edition", edition.toString()).execute() == 1;
    }

    /** Ends a run that has nobody left to be sent to; leaves every other alone. */
    boolean finish(long run, Instant now) {
        return database.write(handle -> {
            lock(handle, run);
            return handle.createUpdate("""
                    UPDATE digest_run SET state = 'finished', finished_at = :now, trouble = '', troubled_at = NULL
                    WHERE id = :run AND state = 'sending'
                    AND NOT EXISTS (SELECT 1 FROM digest_delivery WHERE run = :run AND state IN ('waiting', 'leaving'))""")
                    .bind("run", run)
                    .bind("now", InstantText.of(now))
                    .execute() == 1;
        });
    }

    /** Nobody else finishes or reopens the run before this transaction ends, and what follows sees what they did. */
    static void lock(Handle handle, long run) {
        handle.createUpdate("UPDATE digest_run SET state = state WHERE id = :run").bind("run", run).execute();
    }

    /** Says why nothing leaves. The first to say so sets the time. */
    void trouble(long run, Reason reason, Instant now) {
        database.writeOnly(handle -> handle.createUpdate("""
                UPDATE digest_run SET trouble = :trouble, troubled_at = coalesce(troubled_at, :now)
                WHERE id = :run AND state = 'sending'""")
                .bind("trouble", reason.key())
                .bind("now", InstantText.of(now))
                .bind("run", run)
                .execute());
    }

    void clearTrouble(long run) {
        database.writeOnly(handle -> handle.createUpdate("UPDATE digest_run SET trouble = '', troubled_at = NULL WHERE id = :run AND state = 'sending'")
                .bind("run", run)
                .execute());
    }

    /** Stops a run that does more harm than good, and says why. */
    void pauseFor(long run, Reason reason, Instant now) {
        database.writeOnly(handle -> handle.createUpdate("""
                UPDATE digest_run SET state = 'paused', trouble = :trouble, troubled_at = :now WHERE id = :run AND state = 'sending'""")
                .bind("trouble", reason.key())
                .bind("now", InstantText.of(now))
                .bind("run", run)
                .execute());
    }

    private static Run run(ResultSet row) throws SQLException {
        String trouble = row.getString("trouble");
        return new Run(
                row.getLong("id"),
                IssueKey.parse(row.getString("edition")).orElseThrow(),
                RunState.of(row.getString("state")),
                InstantText.parse(row.getString("start_at")),
                Optional.ofNullable(row.getString("started_at")).map(InstantText::parse),
                row.getString("composed_at") != null,
                Optional.ofNullable(row.getString("finished_at")).map(InstantText::parse),
                new Run.Counts(row.getInt("waiting"), row.getInt("sent"), row.getInt("failed"), row.getInt("unwanted"),
                        row.getInt("no_news"), row.getInt("doubtful")),
                trouble.isEmpty() ? Optional.empty()
                        : Optional.of(new Run.Trouble(Reason.of(trouble), InstantText.parse(row.getString("troubled_at")))));
    }
}

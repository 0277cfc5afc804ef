package org.shipworthy.digest.sending;

import java.time.Instant;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The table of the weeks that were dealt with. */
final class TimetableStore {

    private final Database database;

    TimetableStore(Database database) {
        this.database = database;
    }

    boolean isEmpty() {
        return database.read(handle -> handle.createQuery("SELECT NOT EXISTS (SELECT 1 FROM digest_week)").mapTo(Boolean.class).one());
    }

    boolean isDone(IssueKey week) {
        return database.read(handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM digest_week WHERE week = :week)")
                .bind("week", week.toString())
                .mapTo(Boolean.class)
                .one());
    }

    void done(IssueKey week, String outcome, Instant now) {
        database.writeOnly(handle -> handle.createUpdate("""
                INSERT INTO digest_week (week, outcome, at) VALUES (:week, :outcome, :now) ON CONFLICT (week) DO NOTHING""")
                .bind("week", week.toString())
                .bind("outcome", outcome)
                .bind("now", InstantText.of(now))
                .execute());
    }
}

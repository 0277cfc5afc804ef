package org.shipworthy.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultBearing;
import org.shipworthy.storage.Database;

/** Reads the live preferences that count, row by row, whatever their number. */
final class PreferenceStore {

    private static final int ROWS_AT_ONCE = 10_000;

    private static final String COUNTED = """
            SELECT l.subject, l.choice, l.voter, l.blind, substr(b.cast_at, 1, 10) AS day,
                   CASE WHEN i.voter IS NULL THEN 0 ELSE 1 END AS verified
            FROM live_ballot l
            JOIN ballot b ON b.id = l.ballot
            LEFT JOIN (SELECT DISTINCT voter FROM voter_identity) i ON i.voter = l.voter
            WHERE l.set_aside IS NULL AND l.interested = 0 AND l.choice IN ('first', 'second', 'tie', 'neither')""";

    private final Database database;

    PreferenceStore(Database database) {
        this.database = database;
    }

    /** @throws CancellationException when the thread was interrupted meanwhile */
    Preferences read() {
        return database.read(PreferenceStore::read);
    }

    private static Preferences read(Handle handle) {
        return rows(handle).scanResultSet((rows, context) -> {
            Preferences preferences = new Preferences();
            try (context; ResultSet row = rows.get()) {
                Days days = new Days();
                while (row.next()) {
                    add(row, days, preferences);
                }
            }
            return preferences;
        });
    }

    private static ResultBearing rows(Handle handle) {
        return handle.createQuery(COUNTED).setFetchSize(ROWS_AT_ONCE);
    }

    private static void add(ResultSet row, Days days, Preferences preferences) throws SQLException {
        if (preferences.ballots() % ROWS_AT_ONCE == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException("reading preferences");
        }
        preferences.add(row.getString(1), Choice.find(row.getString(2)).orElseThrow(), row.getString(3),
                row.getInt(6) == 1, row.getInt(4) == 1, days.parse(row.getString(5)));
    }

    /** Equal days follow each other, and parsing one takes longer than reading the row. */
    private static final class Days {

        private String text = "";
        private LocalDate day = LocalDate.EPOCH;

        LocalDate parse(String other) {
            if (!other.equals(text)) {
                text = other;
                day = LocalDate.parse(other);
            }
            return day;
        }
    }
}

package org.shipworthy.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.shipworthy.storage.Database;

/** Reads the live preferences that count, row by row, whatever their number. */
final class PreferenceStore {

    private static final int ROWS_AT_ONCE = 10_000;

    /**
     * Two columns, because each costs as much as the row: text as {@link PreferenceRows} takes it apart, read as bytes,
     * which SQLite hands over in half the time of a string; the day and whether it was blind. The choices are left out one
     * by one, because a list of more than two makes SQLite look each row up in a table.
     */
    private static final String COUNTED = """
            SELECT choice || ' ' || subject || ' ' || voter, cast_on * 2 + blind
            FROM live_ballot
            WHERE set_aside IS NULL AND interested = 0 AND choice <> 'ship' AND choice <> 'skip'""";

    private final Database database;

    PreferenceStore(Database database) {
        this.database = database;
    }

    /** As {@code cast_on} has it: 22 November 2026 is 20261122. */
    static int day(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    /** @throws CancellationException when the thread was interrupted meanwhile */
    Preferences read() {
        return database.read(PreferenceStore::read);
    }

    private static Preferences read(Handle handle) {
        Preferences preferences = new Preferences();
        readEach(handle.createQuery("SELECT DISTINCT voter FROM voter_identity"), row -> preferences.addVerified(row.getString(1)));
        try (PreferenceRows rows = new PreferenceRows(preferences, ROWS_AT_ONCE)) {
            readEach(handle.createQuery(COUNTED), row -> rows.add(row.getBytes(1), row.getInt(2)));
            rows.finish();
        }
        return preferences;
    }

    private interface RowTaker {

        void take(ResultSet row) throws SQLException;
    }

    private static void readEach(Query query, RowTaker taker) {
        query.setFetchSize(ROWS_AT_ONCE).scanResultSet((results, context) -> {
            try (context; ResultSet row = results.get()) {
                for (int read = 0; row.next(); read++) {
                    if (read % ROWS_AT_ONCE == 0 && Thread.currentThread().isInterrupted()) {
                        throw new CancellationException("reading preferences");
                    }
                    taker.take(row);
                }
            }
            return null;
        });
    }
}

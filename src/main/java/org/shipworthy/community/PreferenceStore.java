package org.shipworthy.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultBearing;
import org.shipworthy.storage.Database;

/** Reads the live preferences that count, row by row, whatever their number. Every column more is felt at ten million rows. */
final class PreferenceStore {

    private static final int ROWS_AT_ONCE = 10_000;

    /** Choices in the order of {@link #CHOICES}, so that none has to be read as text. */
    private static final String COUNTED = """
            SELECT subject, voter, cast_on,
                   CASE choice WHEN 'first' THEN 0 WHEN 'second' THEN 1 WHEN 'tie' THEN 2 ELSE 3 END + 4 * blind AS said
            FROM live_ballot
            WHERE set_aside IS NULL AND interested = 0 AND choice IN ('first', 'second', 'tie', 'neither')""";

    private static final Choice[] CHOICES = {Choice.FIRST, Choice.SECOND, Choice.TIE, Choice.NEITHER};
    private static final int BLIND = 4;

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
        readEach(handle.createQuery("SELECT DISTINCT voter FROM voter_identity").setFetchSize(ROWS_AT_ONCE), row -> preferences.addVerified(row.getString(1)));
        Days days = new Days();
        readEach(handle.createQuery(COUNTED).setFetchSize(ROWS_AT_ONCE), row -> {
            int said = row.getInt(4);
            preferences.add(row.getString(1), CHOICES[said % BLIND], row.getString(2), said >= BLIND, days.of(row.getInt(3)));
        });
        return preferences;
    }

    private interface RowTaker {

        void take(ResultSet row) throws SQLException;
    }

    private static void readEach(ResultBearing rows, RowTaker taker) {
        rows.scanResultSet((results, context) -> {
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

    /** Equal days follow each other. */
    private static final class Days {

        private int number;
        private LocalDate day = LocalDate.EPOCH;

        LocalDate of(int other) {
            if (other != number) {
                number = other;
                day = LocalDate.of(other / 10_000, other / 100 % 100, other % 100);
            }
            return day;
        }
    }
}

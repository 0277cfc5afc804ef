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

/** Reads the live preferences that count, row by row, whatever their number. */
final class PreferenceStore {

    private static final int ROWS_AT_ONCE = 10_000;

    /** Two columns, because each costs as much as the row: the pair and the voter; the day, 4 when blind, and the choice by its place in {@link #CHOICES}. */
    private static final String COUNTED = """
            SELECT subject || ' ' || voter,
                   cast_on * 8 + CASE choice WHEN 'first' THEN 0 WHEN 'second' THEN 1 WHEN 'tie' THEN 2 ELSE 3 END + 4 * blind
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
            String who = row.getString(1);
            int between = who.indexOf(' ');
            int said = row.getInt(2);
            preferences.add(who.substring(0, between), CHOICES[said % BLIND], who.substring(between + 1), said % (2 * BLIND) >= BLIND, days.of(said / (2 * BLIND)));
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

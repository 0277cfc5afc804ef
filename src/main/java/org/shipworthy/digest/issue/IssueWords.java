package org.shipworthy.digest.issue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in words, as an edition says them. */
final class IssueWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private IssueWords() {}

    /** {@code 15 to 22 November 2026}; as much of the first day as differs from the last. */
    static String days(LocalDate since, LocalDate until) {
        if (since.equals(until)) {
            return day(until);
        }
        String pattern = since.getYear() != until.getYear() ? "d MMMM uuuu" : since.getMonth() != until.getMonth() ? "d MMMM" : "d";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(since) + " to " + day(until);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}

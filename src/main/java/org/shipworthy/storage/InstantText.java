package org.shipworthy.storage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How an instant stands in a column: UTC, always three fraction digits, so that the order of texts is the order of time. */
public final class InstantText {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private InstantText() {}

    /** Cuts what is finer than a millisecond off. */
    public static String of(Instant instant) {
        return FORM.format(instant);
    }

    /** Read by its places: a formatter takes longer than the database takes to find the row. */
    public static Instant parse(String text) {
        return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13), number(text, 14, 16), number(text, 17, 19),
                1_000_000 * number(text, 20, 23)).toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}

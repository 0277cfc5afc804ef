package org.shipworthy.storage;

import java.time.Instant;
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

    public static Instant parse(String text) {
        return Instant.parse(text);
    }
}

package org.shipworthy.catalogue.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** The pause that a server asks for: the header Retry-After of RFC 9110, section 10.2.3. */
final class RetryAfter {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryAfter() {}

    /** @return from a minute to a week after now, whatever the server says; after an hour when it says nothing that can be read */
    static Instant parse(String header, Instant now) {
        Instant asked = asked(header, now);
        Instant earliest = now.plus(SHORTEST);
        Instant latest = now.plus(LONGEST);
        return asked.isBefore(earliest) ? earliest : asked.isAfter(latest) ? latest : asked;
    }

    private static Instant asked(String header, Instant now) {
        if (header.matches("\\d{1,9}")) {
            return now.plusSeconds(Long.parseLong(header));
        }
        try {
            return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeParseException e) {
            return now.plus(USUAL);
        }
    }
}

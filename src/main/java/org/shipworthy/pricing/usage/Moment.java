package org.shipworthy.pricing.usage;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** When something was used, in UTC, in the forms in which files write it. */
final class Moment {

    private static final Pattern SECONDS = Pattern.compile("\\d{9,10}(\\.\\d{1,9})?");
    private static final Pattern ZONE = Pattern.compile(".*([Zz]|[+-]\\d{2}:\\d{2})$");

    /** Before the first language model that was sold by the token, and after every day that is written by mistake. */
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);

    private Moment() {}

    /** A day is its first moment; a time without a zone is in UTC, as LiteLLM writes it; a number is seconds since 1970. */
    static Optional<LocalDateTime> parse(String text) {
        try {
            return Optional.of(read(text)).filter(time -> !time.toLocalDate().isBefore(FIRST) && time.toLocalDate().isBefore(END));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime read(String text) {
        if (SECONDS.matcher(text).matches()) {
            return LocalDateTime.ofInstant(Instant.ofEpochSecond(new BigDecimal(text).longValue()), ZoneOffset.UTC);
        }
        if (text.length() <= 10) {
            return LocalDate.parse(text).atStartOfDay();
        }
        String time = text.replace(' ', 'T').replaceFirst("T?([+-]\\d{2})$", "$1:00");
        return ZONE.matcher(time).matches() ? OffsetDateTime.parse(time).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime() : LocalDateTime.parse(time);
    }
}

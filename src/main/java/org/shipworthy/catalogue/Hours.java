package org.shipworthy.catalogue;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of every day, in UTC.
 *
 * @param from  the first moment in it
 * @param until the first moment after it; before {@code from} when midnight lies between
 */
public record Hours(LocalTime from, LocalTime until) {

    private static final Pattern FORM = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)");

    public Hours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("hours that begin and end at " + from);
        }
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<Hours> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || time(form, 1).equals(time(form, 3))) {
            return Optional.empty();
        }
        return Optional.of(new Hours(time(form, 1), time(form, 3)));
    }

    private static LocalTime time(Matcher form, int group) {
        return LocalTime.of(Integer.parseInt(form.group(group)), Integer.parseInt(form.group(group + 1)));
    }

    public boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean running = time.isBefore(until);
        return from.isBefore(until) ? begun && running : begun || running;
    }

    /** {@code 00:30-16:30}: to the minute. */
    @Override
    public String toString() {
        return "%02d:%02d-%02d:%02d".formatted(from.getHour(), from.getMinute(), until.getHour(), until.getMinute());
    }
}

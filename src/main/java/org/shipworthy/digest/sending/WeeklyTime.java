package org.shipworthy.digest.sending;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shipworthy.digest.issue.IssueKey;

/**
 * A time of the week in a time zone. Where the clocks are put forward over it, the moment at which they are counts; where
 * they are put back over it, it counts once, the first time.
 */
public record WeeklyTime(DayOfWeek day, LocalTime time, ZoneId zone) {

    private static final Pattern FORM = Pattern.compile("(mon|tue|wed|thu|fri|sat|sun) (([01]\\d|2[0-3]):[0-5]\\d)");

    /** One time at which an edition is due, and which. */
    public record Due(IssueKey edition, Instant at) {}

    /** @param text such as {@code mon 09:00} */
    public static Optional<WeeklyTime> parse(String text, ZoneId zone) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new WeeklyTime(day(form.group(1)), LocalTime.parse(form.group(2)), zone)) : Optional.empty();
    }

    private static DayOfWeek day(String start) {
        return Stream.of(DayOfWeek.values()).filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(start)).findFirst().orElseThrow();
    }

    /** The last time that was. */
    public Due last(Instant now) {
        Due thisWeek = on(LocalDate.ofInstant(now, zone).with(TemporalAdjusters.nextOrSame(day)));
        return thisWeek.at().isAfter(now) ? on(LocalDate.ofInstant(thisWeek.at(), zone).minusWeeks(1)) : thisWeek;
    }

    /** The first time that will be. */
    public Due next(Instant now) {
        return on(LocalDate.ofInstant(last(now).at(), zone).plusWeeks(1));
    }

    private Due on(LocalDate date) {
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        Instant at = change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
        return new Due(IssueKey.of(date), at);
    }
}

package org.shipworthy.pricing;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Hours;

/**
 * A part of every day in UTC, to the minute: from its first minute until before the time of its end, over midnight when the
 * end is not after the start. From midnight until midnight is the whole day.
 */
public record DayWindow(LocalTime from, LocalTime until) {

    public static final DayWindow ALL_DAY = new DayWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private static final int DAY = 24 * 60;
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?-(\\d{1,2})(?::(\\d{2}))?");

    public DayWindow {
        if (!from.equals(from.truncatedTo(ChronoUnit.MINUTES)) || !until.equals(until.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("a window of the day is stated to the minute: " + from + " to " + until);
        }
        if (from.equals(until) && !from.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("a window of the day that ends where it begins: " + from);
        }
    }

    static DayWindow of(Hours hours) {
        return new DayWindow(hours.from(), hours.until());
    }

    /** Reads {@code 9-17}, {@code 00:30-16:30} or {@code 22-6}; 24 is midnight as an end. */
    static Optional<DayWindow> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int from = minutes(form.group(1), form.group(2));
        int until = minutes(form.group(3), form.group(4));
        boolean whole = from == 0 && until % DAY == 0;
        if (from < 0 || from >= DAY || until < 0 || from == until % DAY && !whole) {
            return Optional.empty();
        }
        return Optional.of(new DayWindow(time(from), time(until)));
    }

    private static int minutes(String hours, String minutes) {
        int all = Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
        boolean fits = all <= DAY && (minutes == null || Integer.parseInt(minutes) < 60);
        return fits ? all : -1;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % DAY * 60L);
    }

    public boolean isAllDay() {
        return equals(ALL_DAY);
    }

    /** How long it is, 1 to 1,440 minutes. */
    public int minutes() {
        return end() - start();
    }

    boolean contains(LocalTime time) {
        int minute = minute(time);
        return start() <= minute && minute < end() || start() <= minute + DAY && minute + DAY < end();
    }

    /** The parts of this window between the edges of the others, in order; each lies inside or outside each of them. */
    List<DayWindow> cutBy(List<DayWindow> others) {
        List<Integer> cuts = new ArrayList<>(others.stream()
                .flatMap(other -> Stream.of(other.start(), other.end() % DAY))
                .map(edge -> edge < start() ? edge + DAY : edge)
                .filter(edge -> start() < edge && edge < end())
                .distinct().sorted().toList());
        cuts.addFirst(start());
        cuts.addLast(end());
        List<DayWindow> parts = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            parts.add(new DayWindow(time(cuts.get(i - 1)), time(cuts.get(i))));
        }
        return parts;
    }

    private int start() {
        return minute(from);
    }

    private int end() {
        return minute(until) > start() ? minute(until) : minute(until) + DAY;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** As {@link #parse} reads it, in the shortest form. */
    String key() {
        return shortest(from) + "-" + shortest(until);
    }

    private static String shortest(LocalTime time) {
        return time.getMinute() == 0 ? Integer.toString(time.getHour()) : time.toString();
    }

    @Override
    public String toString() {
        return from + " to " + until + " UTC";
    }
}

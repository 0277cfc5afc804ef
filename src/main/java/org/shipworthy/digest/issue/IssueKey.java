package org.shipworthy.digest.issue;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names an edition by the week it appears in (ISO 8601): {@code 2026-W47}. */
public record IssueKey(int year, int week) implements Comparable<IssueKey> {

    private static final Pattern FORM = Pattern.compile("(20\\d\\d)-W(\\d\\d)");

    public IssueKey {
        if (year < 2000 || year > 2099 || week < 1 || week > weeksOf(year)) {
            throw new IllegalArgumentException("no week: " + year + "-W" + week);
        }
    }

    public static IssueKey of(LocalDate day) {
        return new IssueKey(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public static Optional<IssueKey> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        int week = Integer.parseInt(form.group(2));
        return week >= 1 && week <= weeksOf(year) ? Optional.of(new IssueKey(year, week)) : Optional.empty();
    }

    private static int weeksOf(int year) {
        return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 7, 1)).getMaximum();
    }

    @Override
    public int compareTo(IssueKey other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year, week);
    }
}

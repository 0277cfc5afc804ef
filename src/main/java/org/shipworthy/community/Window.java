package org.shipworthy.community;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** How far back the ballots of a ranking reach. */
public enum Window {
    ALL("all", "all time", Integer.MAX_VALUE),
    YEAR("365", "the last 365 days", 365),
    QUARTER("90", "the last 90 days", 90),
    MONTH("30", "the last 30 days", 30);

    private final String key;
    private final String words;
    private final int days;

    Window(String key, String words, int days) {
        this.key = key;
        this.words = words;
        this.days = days;
    }

    public static Optional<Window> find(String key) {
        return Arrays.stream(values()).filter(window -> window.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** As in "ballots of …". */
    public String words() {
        return words;
    }

    /** The first day in it; ballots are of a day in UTC. */
    public LocalDate from(LocalDate today) {
        return this == ALL ? LocalDate.EPOCH : today.minusDays(days - 1L);
    }
}

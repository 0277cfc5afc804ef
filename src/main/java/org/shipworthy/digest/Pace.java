package org.shipworthy.digest;

import java.util.Arrays;
import java.util.Optional;

/** How soon a subscriber hears of a topic. */
public enum Pace {
    /** In the weekly digest. */
    WEEKLY("weekly"),
    /** In a mail of its own, at most one a day for each topic; not in the weekly digest as well. */
    AT_ONCE("at-once");

    private final String key;

    Pace(String key) {
        this.key = key;
    }

    public static Optional<Pace> find(String key) {
        return Arrays.stream(values()).filter(pace -> pace.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }
}

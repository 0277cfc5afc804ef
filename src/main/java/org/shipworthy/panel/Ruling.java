package org.shipworthy.panel;

import java.util.Arrays;
import java.util.Optional;

/** What a review comes to. */
public enum Ruling {
    SHIP("ship"),
    SKIP("skip");

    private final String key;

    Ruling(String key) {
        this.key = key;
    }

    public static Optional<Ruling> find(String key) {
        return Arrays.stream(values()).filter(ruling -> ruling.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }
}

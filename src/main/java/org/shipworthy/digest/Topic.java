package org.shipworthy.digest;

import java.util.Arrays;
import java.util.Optional;

/** What a subscription is for. */
public enum Topic {
    /** The weekly digest of everything. */
    WEEKLY("weekly");

    private final String key;

    Topic(String key) {
        this.key = key;
    }

    public static Optional<Topic> find(String key) {
        return Arrays.stream(values()).filter(topic -> topic.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }
}

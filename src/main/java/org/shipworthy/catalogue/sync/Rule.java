package org.shipworthy.catalogue.sync;

import java.util.Arrays;
import java.util.Optional;

/** How changes of a source are published. */
public enum Rule {
    /** At once, except suspicious ones. */
    AUTO("auto"),
    /** All of them after an editor has looked at them. */
    INBOX("inbox"),
    /** Not at all: the source is not read. */
    OFF("off");

    private final String key;

    Rule(String key) {
        this.key = key;
    }

    public static Optional<Rule> find(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }
}

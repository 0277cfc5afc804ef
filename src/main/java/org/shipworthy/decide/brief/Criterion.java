package org.shipworthy.decide.brief;

import java.util.Arrays;
import java.util.Optional;

/** A field of a brief's must-haves and nice-to-haves, in the order in which forms, addresses and files have them. */
public enum Criterion {
    INPUTS("inputs", "Accepts"),
    OUTPUTS("outputs", "Produces"),
    HAS("has", "Has"),
    RUNS("runs", "Runs"),
    REGION("region", "Data stays in"),
    LICENCE("licence", "Licence"),
    CONTEXT("context", "Context, tokens"),
    LONGEST_OUTPUT("longest-output", "Longest output, tokens"),
    BUDGET("budget", "Budget a month, USD"),
    ENTRY("entry", "Entry"),
    UNTIL("until", "Not deprecated before");

    /** Before a criterion's key, in an address: it is nice to have. */
    public static final String NICE = "nice-";

    private final String key;
    private final String label;

    Criterion(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public static Optional<Criterion> find(String key) {
        return Arrays.stream(values()).filter(criterion -> criterion.key.equals(key)).findFirst();
    }

    /** In an address and in a file. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }
}

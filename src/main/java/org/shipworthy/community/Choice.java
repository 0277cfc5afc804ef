package org.shipworthy.community;

import java.util.Arrays;
import java.util.Optional;

/** What a ballot says. */
public enum Choice {
    SHIP("ship"),
    SKIP("skip"),
    FIRST("first"),
    SECOND("second"),
    TIE("tie"),
    NEITHER("neither");

    private final String key;

    Choice(String key) {
        this.key = key;
    }

    public static Optional<Choice> find(String key) {
        return Arrays.stream(values()).filter(choice -> choice.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** Ship and skip are for a tool, the others for a pair. */
    public boolean fits(Subject subject) {
        return switch (subject) {
            case Subject.OfTool tool -> this == SHIP || this == SKIP;
            case Subject.OfPair pair -> this != SHIP && this != SKIP;
        };
    }
}

package org.shipworthy.community.standings;

import java.util.Arrays;
import java.util.Optional;

/** Which side of a vote was preferred. */
public enum Winner {
    LEFT("left", 1),
    RIGHT("right", 0),
    TIE("tie", 0.5);

    private final String key;
    private final double leftPoints;

    Winner(String key, double leftPoints) {
        this.key = key;
        this.leftPoints = leftPoints;
    }

    public static Optional<Winner> find(String key) {
        return Arrays.stream(values()).filter(winner -> winner.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** The same with the sides swapped. */
    public Winner opposite() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case TIE -> TIE;
        };
    }

    /** What the left side gets of the one point of a vote. */
    double leftPoints() {
        return leftPoints;
    }
}

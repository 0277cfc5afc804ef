package org.shipworthy.community;

import java.util.Map;
import java.util.OptionalInt;

/** Ballots of one kind on one subject, by their choices. */
public record Counts(Map<Choice, Integer> byChoice) {

    public Counts {
        byChoice = Map.copyOf(byChoice);
    }

    public int of(Choice choice) {
        return byChoice.getOrDefault(choice, 0);
    }

    public int total() {
        return byChoice.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The share that says ship, or prefers the first, of those that take a side; with its confidence sequence. */
    public ShipShare share() {
        return ShipShare.of((long) of(Choice.SHIP) + of(Choice.FIRST), (long) of(Choice.SKIP) + of(Choice.SECOND));
    }

    /** Whether there are enough for a share. */
    public boolean isShown() {
        return !share().isTooFewToSay();
    }

    /** In whole percent of all, halves rounded up; empty while there are too few to show. */
    public OptionalInt percent(Choice choice) {
        return isShown() ? OptionalInt.of(Math.round(100f * of(choice) / total())) : OptionalInt.empty();
    }
}

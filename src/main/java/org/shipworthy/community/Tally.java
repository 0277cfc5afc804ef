package org.shipworthy.community;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/** The live ballots on one subject, counted. */
public record Tally(Map<Choice, Integer> counts) {

    /** From this number of live ballots on, a share is shown. */
    public static final int SHOWN_FROM = 10;

    public static final Tally EMPTY = new Tally(Map.of());

    public Tally {
        counts = Map.copyOf(counts);
    }

    public int count(Choice choice) {
        return counts.getOrDefault(choice, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isShown() {
        return total() >= SHOWN_FROM;
    }

    /** In whole percent of all live ballots, halves rounded up; empty while there are too few to show. */
    public OptionalInt percent(Choice choice) {
        return isShown() ? OptionalInt.of(Math.round(100f * count(choice) / total())) : OptionalInt.empty();
    }

    Tally plus(Choice choice, int change) {
        Map<Choice, Integer> changed = new EnumMap<>(Choice.class);
        changed.putAll(counts);
        changed.merge(choice, change, Integer::sum);
        return new Tally(changed);
    }

    Tally plus(Tally other) {
        Tally sum = this;
        for (Map.Entry<Choice, Integer> count : other.counts.entrySet()) {
            sum = sum.plus(count.getKey(), count.getValue());
        }
        return sum;
    }

    /** Without the choices that nobody makes. */
    Tally withoutEmpty() {
        Map<Choice, Integer> made = new EnumMap<>(Choice.class);
        counts.forEach((choice, count) -> {
            if (count > 0) {
                made.put(choice, count);
            }
        });
        return new Tally(made);
    }
}

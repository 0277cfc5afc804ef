package org.shipworthy.catalogue;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * When a price applies. A request pays the price whose conditions fit it most closely; the one without conditions is the
 * list price that is shown first.
 *
 * @param aboveTokens the price applies to requests with more tokens of context than this; 0 for requests of any length
 * @param hours       the part of the day in which it applies; all day when absent
 */
public record Conditions(Mode mode, long aboveTokens, Optional<Hours> hours) implements Comparable<Conditions> {

    /** The standard price of a request of any length at any hour. */
    public static final Conditions NONE = new Conditions(Mode.STANDARD, 0, Optional.empty());

    private static final Comparator<Conditions> SIMPLEST_FIRST = comparing(Conditions::mode)
            .thenComparing(Conditions::aboveTokens)
            .thenComparing(conditions -> conditions.hours().map(Hours::toString).orElse(""));

    /** How a request is served. */
    public enum Mode {
        STANDARD("standard", ""),
        BATCH("batch", "in batch"),
        PRIORITY("priority", "with priority"),
        FLEX("flex", "with flex processing"),
        FAST("fast", "in fast mode");

        private final String key;
        private final String words;

        Mode(String key, String words) {
            this.key = key;
            this.words = words;
        }

        public static Optional<Mode> find(String key) {
            return Arrays.stream(values()).filter(mode -> mode.key.equals(key)).findFirst();
        }

        public String key() {
            return key;
        }
    }

    public Conditions {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(hours, "hours");
        if (aboveTokens < 0) {
            throw new IllegalArgumentException("a number of tokens cannot be below 0: " + aboveTokens);
        }
    }

    public static Conditions above(long tokens) {
        return new Conditions(Mode.STANDARD, tokens, Optional.empty());
    }

    public Conditions in(Mode other) {
        return new Conditions(other, aboveTokens, hours);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** {@code in batch, above 200,000 tokens, 00:30-16:30 UTC}; empty when there are none. */
    public String words() {
        String above = aboveTokens == 0 ? "" : "above %,d tokens".formatted(aboveTokens);
        String within = hours.map(time -> time + " UTC").orElse("");
        return String.join(", ", Arrays.stream(new String[] {mode.words, above, within}).filter(word -> !word.isEmpty()).toList());
    }

    @Override
    public int compareTo(Conditions other) {
        return SIMPLEST_FIRST.compare(this, other);
    }
}

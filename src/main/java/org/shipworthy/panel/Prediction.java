package org.shipworthy.panel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * A statement about the future in a review.
 *
 * @param probability more than 0 and less than 1
 * @param due         the day on which it can be resolved at the latest
 * @param rule        how it will be resolved
 */
public record Prediction(String statement, BigDecimal probability, LocalDate due, String rule, Optional<Resolution> resolution) {

    public Prediction {
        if (probability.signum() <= 0 || probability.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("a probability is more than 0 and less than 1: " + probability);
        }
        probability = probability.stripTrailingZeros();
    }

    Prediction unresolved() {
        return new Prediction(statement, probability, due, rule, Optional.empty());
    }

    boolean isSameStatement(Prediction other) {
        return unresolved().equals(other.unresolved());
    }

    /** This prediction, resolved as the other one unless it is resolved itself. */
    Prediction resolvedLike(Prediction other) {
        return new Prediction(statement, probability, due, rule, resolution.or(other::resolution));
    }

    /** Whether it should have been resolved by now and was not. */
    public boolean isOverdueOn(LocalDate day) {
        return resolution.isEmpty() && day.isAfter(due);
    }

    /** How a prediction came out, when that was decided, and what was seen. */
    public record Resolution(Outcome outcome, LocalDate on, String evidence) {}

    public enum Outcome {
        YES("yes"),
        NO("no"),
        VOID("void");

        private final String key;

        Outcome(String key) {
            this.key = key;
        }

        public static Optional<Outcome> find(String key) {
            return Arrays.stream(values()).filter(outcome -> outcome.key.equals(key)).findFirst();
        }

        public String key() {
            return key;
        }
    }
}

package org.shipworthy.panel;

import java.util.Collection;
import java.util.Optional;

/**
 * How far probabilities were from what came true: the mean of (probability − outcome)², with 1 for yes and 0 for no.
 * 0 is perfect, always saying one half scores 0.25, always being sure and wrong scores 1. After G. W. Brier,
 * "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950), 1–3; the paper adds
 * up both outcomes of each event, which for yes and no is twice this number.
 *
 * @param mean      from 0 to 1
 * @param forecasts how many it is the mean of
 */
public record BrierScore(double mean, int forecasts) {

    /** A probability that was given, and whether the event came true. */
    public record Forecast(double probability, boolean cameTrue) {

        double squaredError() {
            double error = probability - (cameTrue ? 1 : 0);
            return error * error;
        }
    }

    /** Empty when nothing came out yet: no score is better than an invented one. */
    public static Optional<BrierScore> of(Collection<Forecast> forecasts) {
        return forecasts.isEmpty()
                ? Optional.empty()
                : Optional.of(new BrierScore(forecasts.stream().mapToDouble(Forecast::squaredError).average().orElseThrow(), forecasts.size()));
    }
}

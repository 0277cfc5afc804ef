package org.shipworthy.community.standings;

import java.util.OptionalDouble;

/**
 * What a strength's estimate leaves open.
 *
 * @param basis which of the errors {@code standardError} is
 * @param standardError in natural-log units, of the strength centred on zero
 * @param robust empty where it cannot be estimated
 * @param clustered empty where voters are unknown or too few
 * @param interval 95%, normal, from {@code standardError}
 * @param ranks from the intervals of all items of the island
 */
public record Uncertainty(
        Basis basis, double standardError,
        double modelBased, OptionalDouble robust, OptionalDouble clustered,
        Interval interval, RankInterval ranks) {

    /** Where a standard error comes from. */
    public enum Basis {
        MODEL("model"),
        CLUSTERED("clustered");

        private final String key;

        Basis(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}

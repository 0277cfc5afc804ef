package org.shipworthy.community.standings;

/** From {@code lower} to {@code upper}, both included. */
public record Interval(double lower, double upper) {

    /** The 0.975 quantile of the normal distribution. */
    private static final double NORMAL_95 = 1.959963984540054;

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("an interval from " + lower + " to " + upper);
        }
    }

    /** The 95% interval of a normal estimate. */
    static Interval around(double estimate, double standardError) {
        return new Interval(estimate - NORMAL_95 * standardError, estimate + NORMAL_95 * standardError);
    }

    public double width() {
        return upper - lower;
    }

    boolean isBelow(Interval other) {
        return upper < other.lower;
    }
}

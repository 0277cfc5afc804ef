package org.shipworthy.community;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BisectionSolver;
import org.hipparchus.special.Beta;

/**
 * The share of ship among the ballots on a tool, with a 95% confidence sequence: the chance that the true share is ever
 * outside, at any moment at which someone looks, is at most 5%, however often that is. An ordinary interval is only right
 * when one looks once.
 *
 * <p>It is the beta-binomial mixture with a uniform weight (Robbins, "Statistical methods related to the law of the
 * iterated logarithm", Annals of Mathematical Statistics 41, 1970; Howard, Ramdas, McAuliffe and Sekhon, "Time-uniform,
 * nonparametric, nonasymptotic confidence sequences", Annals of Statistics 49, 2021): a share {@code p} stays in while
 * {@code B(ships + 1, skips + 1) / (p^ships (1 - p)^skips) < 1 / 0.05}. Under the true {@code p} the left side is a
 * martingale that starts at 1, so by Ville's inequality it ever reaches 20 with a chance of at most 1 in 20.
 *
 * @param share between 0 and 1, {@code NaN} without ballots
 * @param lower the sequence's lower end, 0 without ballots
 * @param upper the sequence's upper end, 1 without ballots
 */
public record ShipShare(long ships, long skips, double share, double lower, double upper) {

    /** The chance that the sequence ever misses the true share. */
    public static final double ERROR = 0.05;

    /** The sequence must be narrower than this, in shares of one, before a share is worth saying. */
    public static final double WIDEST_SAID = 0.40;

    private static final double PRECISION = 1e-12;

    /** @throws IllegalArgumentException for a negative count */
    public static ShipShare of(long ships, long skips) {
        if (ships < 0 || skips < 0) {
            throw new IllegalArgumentException("ballots for ship and for skip: " + ships + ", " + skips);
        }
        double share = (double) ships / (ships + skips);
        double bar = Math.log(ERROR) + Beta.logBeta(ships + 1.0, skips + 1.0);
        UnivariateFunction margin = p -> power(p, ships) + power(1 - p, skips) - bar;
        return new ShipShare(ships, skips, share,
                ships == 0 ? 0 : root(margin, 0, share),
                skips == 0 ? 1 : root(margin, share, 1));
    }

    public boolean isTooFewToSay() {
        return !(upper - lower < WIDEST_SAID);
    }

    private static double power(double base, long exponent) {
        return exponent == 0 ? 0 : exponent * Math.log(base);
    }

    private static double root(UnivariateFunction margin, double from, double to) {
        return new BisectionSolver(PRECISION).solve(200, margin, from, to);
    }
}

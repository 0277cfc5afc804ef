package org.shipworthy.community.rules;

/**
 * The wealth of somebody who bets that a mean is higher than is claimed. While the claim is true the wealth is a
 * supermartingale that starts at 1, so by Ville's inequality it ever reaches {@code 1/α} with a chance of at most α,
 * however often one looks and whenever one stops (Waudby-Smith and Ramdas, "Estimating means of bounded random variables
 * by betting", Journal of the Royal Statistical Society B 86, 2024). Three bettors with different stakes share the money,
 * because the best stake is not known beforehand.
 *
 * <p>One that restarts begins anew with 1 whenever it has less, and so sees a change that comes late (an e-detector: Shin,
 * Ramdas and Rinaldo, "E-detectors: a nonparametric framework for sequential change detection", New England Journal of
 * Statistics in Data Science 2, 2024). While the claim is true it takes {@code 1/α} bets on average, at least, until it
 * reaches {@code 1/α}.
 */
final class Bets {

    private static final double[] STAKES = {0.2, 0.5, 0.8};

    /** So that a long true alarm can end. */
    private static final double MOST = 1e9;

    private final double least;
    private final double[] wealth = {1, 1, 1};

    private Bets(double least) {
        this.least = least;
    }

    static Bets once() {
        return new Bets(0);
    }

    static Bets restarting() {
        return new Bets(1);
    }

    /**
     * @param outcome between 0 and 1
     * @param claimed the most that the outcome's mean is claimed to be, given all that came before; above 0
     */
    void settle(double outcome, double claimed) {
        for (int i = 0; i < STAKES.length; i++) {
            wealth[i] = Math.min(MOST, Math.max(wealth[i], least) * (1 + STAKES[i] / claimed * (outcome - claimed)));
        }
    }

    double wealth() {
        return (wealth[0] + wealth[1] + wealth[2]) / 3;
    }
}

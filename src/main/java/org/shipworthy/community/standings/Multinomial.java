package org.shipworthy.community.standings;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws as many votes as there are, with replacement, without drawing each: how often every outcome is drawn is binomial,
 * given how often the earlier ones were (Devroye, "Non-Uniform Random Variate Generation", 1986, chapter XI.1.4).
 */
record Multinomial(double[] counts) {

    /** From this mean on the normal distribution, rounded, takes the place of the binomial: inversion would step too long. */
    private static final double NORMAL_FROM = 500;

    double[] draw(RandomGenerator random) {
        double[] drawn = new double[counts.length];
        long votes = (long) Arrays.stream(counts).sum();
        double others = votes;
        for (int outcome = 0; outcome < counts.length && votes > 0; outcome++) {
            drawn[outcome] = binomial(votes, Math.min(1, counts[outcome] / others), random);
            votes -= (long) drawn[outcome];
            others -= counts[outcome];
        }
        return drawn;
    }

    private static long binomial(long trials, double chance, RandomGenerator random) {
        if (chance > 0.5) {
            return trials - binomial(trials, 1 - chance, random);
        }
        if (trials * chance < NORMAL_FROM) {
            return invert(trials, chance, random.nextDouble());
        }
        double deviation = Math.sqrt(trials * chance * (1 - chance));
        return Math.clamp(Math.round(trials * chance + deviation * random.nextGaussian()), 0, trials);
    }

    /** The number at which the sum of the probabilities reaches {@code rest}. */
    private static long invert(long trials, double chance, double rest) {
        double odds = chance / (1 - chance);
        double probability = Math.exp(trials * Math.log1p(-chance));
        long number = 0;
        while (rest > probability && number < trials) {
            rest -= probability;
            number++;
            probability *= odds * (trials - number + 1) / number;
        }
        return number;
    }
}

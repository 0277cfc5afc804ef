package org.shipworthy.community.standings;

import java.util.Optional;

/**
 * An item's place in a ranking.
 *
 * @param island which island it is ranked in; 1 is the largest
 * @param strength in natural-log units, centred on zero within the island
 * @param votes those that count, which without ties are fewer than were cast
 * @param uncertainty empty for a method that knows none
 */
public record Standing(String item, int island, double strength, long votes, long wins, long ties, Optional<Uncertainty> uncertainty) {

    /** The usual scale of ratings: 1000 is the island's mean, and 400 more means ten times the odds. */
    public double score() {
        return score(strength);
    }

    /** A strength, or the end of its interval, on that scale. */
    public static double score(double strength) {
        return 1000 + strength * 400 / Math.log(10);
    }

    /** The chance that it is preferred to an item of the island's mean strength when the vote is not a tie. */
    public double chanceAgainstMean() {
        return PairModel.chance(strength);
    }
}

package org.shipworthy.community.standings;

/**
 * The counts of one island, its items numbered from 0.
 *
 * @param left the left item of each pair
 * @param right the right item of each pair
 * @param counts three for each pair, in the order of {@link Winner}, each vote by its weight
 * @param votes the same, each vote as one
 */
record PairTable(int items, int[] left, int[] right, double[] counts, long[] votes) {

    /** The same pairs with other counts. */
    PairTable with(double[] otherCounts) {
        return new PairTable(items, left, right, otherCounts, votes);
    }

    int pairs() {
        return left.length;
    }

    double count(int pair, Winner winner) {
        return counts[3 * pair + winner.ordinal()];
    }

    long votes(int pair, Winner winner) {
        return votes[3 * pair + winner.ordinal()];
    }

    double total(int pair) {
        return counts[3 * pair] + counts[3 * pair + 1] + counts[3 * pair + 2];
    }
}

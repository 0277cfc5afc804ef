package org.shipworthy.community.standings;

/**
 * The counts of one island, its items numbered from 0.
 *
 * @param left the left item of each pair
 * @param right the right item of each pair
 * @param counts three for each pair, in the order of {@link Winner}
 */
record PairTable(int items, int[] left, int[] right, double[] counts) {

    /** The same pairs with other counts. */
    PairTable with(double[] otherCounts) {
        return new PairTable(items, left, right, otherCounts);
    }

    int pairs() {
        return left.length;
    }

    double count(int pair, Winner winner) {
        return counts[3 * pair + winner.ordinal()];
    }

    double total(int pair) {
        return counts[3 * pair] + counts[3 * pair + 1] + counts[3 * pair + 2];
    }
}

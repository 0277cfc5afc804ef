package org.shipworthy.community.standings;

import java.util.random.RandomGenerator;

/**
 * The ballots of an island, voter by voter.
 *
 * @param starts where each voter's ballots begin, and at the end how many there are
 * @param outcomes for each ballot three times its pair plus the ordinal of its winner
 */
record VoterBallots(int[] starts, int[] outcomes) {

    /** @param island for each outcome of the counts its outcome in the island, or -1 where it does not count there */
    static VoterBallots of(PairCounts counts, int[] island) {
        int[] starts = new int[counts.voters() + 1];
        for (int ballot = 0; ballot < counts.ballots(); ballot++) {
            if (island[counts.ballotOutcome(ballot)] >= 0) {
                starts[counts.ballotVoter(ballot) + 1]++;
            }
        }
        for (int voter = 0; voter < counts.voters(); voter++) {
            starts[voter + 1] += starts[voter];
        }
        return new VoterBallots(starts, sorted(counts, island, starts.clone()));
    }

    int voters() {
        return starts.length - 1;
    }

    /** As many voters as there are, drawn with replacement: how often each of so many outcomes is then there. */
    double[] draw(int differentOutcomes, RandomGenerator random) {
        double[] counts = new double[differentOutcomes];
        for (int drawn = 0; drawn < voters(); drawn++) {
            // the high half of a product, not nextInt(bound): a third of the time, and uneven by less than one in 2^32 / voters
            int voter = (int) ((random.nextInt() & 0xFFFFFFFFL) * voters() >>> 32);
            for (int ballot = starts[voter]; ballot < starts[voter + 1]; ballot++) {
                counts[outcomes[ballot]]++;
            }
        }
        return counts;
    }

    private static int[] sorted(PairCounts counts, int[] island, int[] next) {
        int[] outcomes = new int[next[counts.voters()]];
        for (int ballot = 0; ballot < counts.ballots(); ballot++) {
            int outcome = island[counts.ballotOutcome(ballot)];
            if (outcome >= 0) {
                outcomes[next[counts.ballotVoter(ballot)]++] = outcome;
            }
        }
        return outcomes;
    }
}

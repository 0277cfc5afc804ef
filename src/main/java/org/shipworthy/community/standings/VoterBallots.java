package org.shipworthy.community.standings;

import java.util.random.RandomGenerator;

/**
 * The ballots of an island, voter by voter.
 *
 * @param starts where each voter's ballots begin, and at the end how many there are
 * @param outcomes for each ballot three times its pair plus the ordinal of its winner
 * @param weights for each ballot; empty where each counts 1
 */
record VoterBallots(int[] starts, int[] outcomes, float[] weights) {

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
        return sorted(counts, island, starts);
    }

    private static VoterBallots sorted(PairCounts counts, int[] island, int[] starts) {
        int[] next = starts.clone();
        int[] outcomes = new int[starts[counts.voters()]];
        float[] weights = new float[counts.isWeighted() ? outcomes.length : 0];
        for (int ballot = 0; ballot < counts.ballots(); ballot++) {
            int outcome = island[counts.ballotOutcome(ballot)];
            if (outcome >= 0) {
                int place = next[counts.ballotVoter(ballot)]++;
                outcomes[place] = outcome;
                if (counts.isWeighted()) {
                    weights[place] = counts.ballotWeight(ballot);
                }
            }
        }
        return new VoterBallots(starts, outcomes, weights);
    }

    int voters() {
        return starts.length - 1;
    }

    double weight(int ballot) {
        return weights.length == 0 ? 1 : weights[ballot];
    }

    /** As many voters as there are, drawn with replacement: how much each of so many outcomes then counts. */
    double[] draw(int differentOutcomes, RandomGenerator random) {
        double[] counts = new double[differentOutcomes];
        for (int drawn = 0; drawn < voters(); drawn++) {
            // the high half of a product, not nextInt(bound): a third of the time, and uneven by less than one in 2^32 / voters
            int voter = (int) ((random.nextInt() & 0xFFFFFFFFL) * voters() >>> 32);
            for (int ballot = starts[voter]; ballot < starts[voter + 1]; ballot++) {
                counts[outcomes[ballot]] += weight(ballot);
            }
        }
        return counts;
    }

    /** For each of so many outcomes the sum of the squares of its ballots' weights. */
    double[] squares(int differentOutcomes) {
        double[] squares = new double[differentOutcomes];
        for (int ballot = 0; ballot < outcomes.length; ballot++) {
            squares[outcomes[ballot]] += weight(ballot) * weight(ballot);
        }
        return squares;
    }
}

package org.shipworthy.community.standings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Votes between two items, streamed in one at a time and kept as counts for each ordered pair; with voters, eight bytes
 * for each vote more, and twelve where votes have weights. Not safe for concurrent use.
 */
public final class PairCounts {

    private final boolean byVoter;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> items = new ArrayList<>();
    private final PairIndex pairs = new PairIndex();
    private long[] counts = new long[3 * 16];
    private final Map<String, Integer> voterNumbers = new HashMap<>();
    private int voters;
    private final IntList ballotVoters = new IntList();
    private final IntList ballotOutcomes = new IntList();
    private final boolean weighted;
    private double[] weights = new double[0];
    /** The bits of floats. */
    private final IntList ballotWeights = new IntList();

    private PairCounts(boolean byVoter, boolean weighted) {
        this.byVoter = byVoter;
        this.weighted = weighted;
    }

    /** Counts that do not know who voted: every vote stands for itself. */
    public static PairCounts ofVotes() {
        return new PairCounts(false, false);
    }

    /** Counts that keep which votes came from the same voter, so that errors can be clustered by voter. */
    public static PairCounts byVoter() {
        return new PairCounts(true, false);
    }

    /**
     * The same with a weight for each vote, from 0 to 1. Errors by the model take weights for numbers of votes, which, for
     * weights of at most 1, makes them too large rather than too small; the robust and the clustered ones are exact.
     */
    static PairCounts weightedByVoter() {
        return new PairCounts(true, true);
    }

    /** @throws IllegalArgumentException when both sides are the same item, or when these counts want a voter */
    public void add(String left, String right, Winner winner) {
        add(left, right, winner, 1);
    }

    /** Adds so many equal votes at once. */
    public void add(String left, String right, Winner winner, long votes) {
        if (byVoter || votes < 0) {
            throw new IllegalArgumentException("votes between " + left + " and " + right + ": " + (byVoter ? "no voter named" : votes));
        }
        count(pair(left, right), winner, votes);
    }

    /** @throws IllegalArgumentException when both sides are the same item, or when these counts know no voters */
    public void add(String left, String right, Winner winner, String voter) {
        if (!byVoter) {
            throw new IllegalArgumentException("these counts know no voters: " + voter);
        }
        add(pair(left, right), winner, voterNumbers.computeIfAbsent(voter, ignored -> voters), 1);
    }

    /** @param voter numbers are given without gaps */
    void add(int pair, Winner winner, int voter, double weight) {
        int outcome = count(pair, winner, 1);
        ballotOutcomes.add(outcome);
        ballotVoters.add(voter);
        voters = Math.max(voters, voter + 1);
        if (weighted) {
            ballotWeights.add(Float.floatToRawIntBits((float) weight));
            weights[outcome] += (float) weight;
        }
    }

    /** In the order in which they were first named. */
    public List<String> items() {
        return Collections.unmodifiableList(items);
    }

    public long votes() {
        return Arrays.stream(counts).sum();
    }

    /**
     * How many votes of equal weight would say as much: the square of the sum of the weights by the sum of their squares
     * (Kish, "Survey Sampling", 1965).
     */
    public double effectiveVotes() {
        double sum = 0;
        double squares = 0;
        for (int ballot = 0; ballot < ballotWeights.size(); ballot++) {
            double weight = ballotWeight(ballot);
            sum += weight;
            squares += weight * weight;
        }
        return weighted && squares > 0 ? sum * sum / squares : votes();
    }

    boolean isByVoter() {
        return byVoter;
    }

    int voters() {
        return voters;
    }

    int pairs() {
        return pairs.size();
    }

    int left(int pair) {
        return pairs.left(pair);
    }

    int right(int pair) {
        return pairs.right(pair);
    }

    long count(int pair, Winner winner) {
        return counts[3 * pair + winner.ordinal()];
    }

    double weight(int pair, Winner winner) {
        return weighted ? weights[3 * pair + winner.ordinal()] : count(pair, winner);
    }

    int ballots() {
        return ballotVoters.size();
    }

    int ballotVoter(int ballot) {
        return ballotVoters.get(ballot);
    }

    /** Three times the pair plus the winner's ordinal. */
    int ballotOutcome(int ballot) {
        return ballotOutcomes.get(ballot);
    }

    boolean isWeighted() {
        return weighted;
    }

    float ballotWeight(int ballot) {
        return weighted ? Float.intBitsToFloat(ballotWeights.get(ballot)) : 1;
    }

    int pair(String left, String right) {
        if (left.equals(right)) {
            throw new IllegalArgumentException("a vote between " + left + " and itself");
        }
        return pairs.of(number(left), number(right));
    }

    private int count(int pair, Winner winner, long votes) {
        int outcome = 3 * pair + winner.ordinal();
        if (outcome >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(counts.length * 2, outcome + 1));
        }
        if (weighted && weights.length < counts.length) {
            weights = Arrays.copyOf(weights, counts.length);
        }
        counts[outcome] += votes;
        return outcome;
    }

    private int number(String item) {
        Integer known = numbers.get(item);
        if (known == null) {
            known = items.size();
            numbers.put(item, known);
            items.add(item);
        }
        return known;
    }
}

package org.shipworthy.community.standings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Votes between two items, streamed in one at a time and kept as counts for each ordered pair; with voters, eight bytes
 * for each vote more. Not safe for concurrent use.
 */
public final class PairCounts {

    private final boolean byVoter;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> items = new ArrayList<>();
    private final PairIndex pairs = new PairIndex();
    private long[] counts = new long[3 * 16];
    private final Map<String, Integer> voterNumbers = new HashMap<>();
    private final IntList ballotVoters = new IntList();
    private final IntList ballotOutcomes = new IntList();

    private PairCounts(boolean byVoter) {
        this.byVoter = byVoter;
    }

    /** Counts that do not know who voted: every vote stands for itself. */
    public static PairCounts ofVotes() {
        return new PairCounts(false);
    }

    /** Counts that keep which votes came from the same voter, so that errors can be clustered by voter. */
    public static PairCounts byVoter() {
        return new PairCounts(true);
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
        count(left, right, winner, votes);
    }

    /** @throws IllegalArgumentException when both sides are the same item, or when these counts know no voters */
    public void add(String left, String right, Winner winner, String voter) {
        if (!byVoter) {
            throw new IllegalArgumentException("these counts know no voters: " + voter);
        }
        ballotOutcomes.add(count(left, right, winner, 1));
        ballotVoters.add(voterNumbers.computeIfAbsent(voter, ignored -> voterNumbers.size()));
    }

    /** In the order in which they were first named. */
    public List<String> items() {
        return Collections.unmodifiableList(items);
    }

    public long votes() {
        return Arrays.stream(counts).sum();
    }

    boolean isByVoter() {
        return byVoter;
    }

    int voters() {
        return voterNumbers.size();
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

    private int count(String left, String right, Winner winner, long votes) {
        if (left.equals(right)) {
            throw new IllegalArgumentException("a vote between " + left + " and itself");
        }
        int outcome = 3 * pairs.of(number(left), number(right)) + winner.ordinal();
        if (outcome >= counts.length) {
            counts = Arrays.copyOf(counts, counts.length * 2);
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

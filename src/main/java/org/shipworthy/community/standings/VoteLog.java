package org.shipworthy.community.standings;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Votes kept in columns, of which rankings of many parts are made without reading them again: twelve bytes for each vote,
 * and about twenty for each voter. Filled by one thread; read by any number once it is full.
 */
public final class VoteLog {

    private final PairCounts names = PairCounts.ofVotes();
    private final PairIndex voters = new PairIndex();
    private final IntList outcomes = new IntList();
    private final IntList ballotVoters = new IntList();
    private final IntList marks = new IntList();

    /** The number of a pair, which {@link #add} takes. @throws IllegalArgumentException when both sides are the same item */
    public int pair(String left, String right) {
        return names.pair(left, right);
    }

    /** The number of a voter, which {@link #add} takes: from 0, without gaps. @param name equal ones are the same voter */
    public int voter(long name) {
        return voters.of((int) (name >>> Integer.SIZE), (int) name);
    }

    /** @param mark what the caller keeps of the vote, to choose and weigh it by */
    public void add(int pair, Winner winner, int voter, int mark) {
        outcomes.add(3 * pair + winner.ordinal());
        ballotVoters.add(voter);
        marks.add(mark);
    }

    public int votes() {
        return outcomes.size();
    }

    public int pairs() {
        return names.pairs();
    }

    public String left(int pair) {
        return names.items().get(names.left(pair));
    }

    public String right(int pair) {
        return names.items().get(names.right(pair));
    }

    /** How many votes there are on these pairs with these marks. */
    public int count(IntPredicate pairs, IntPredicate marked) {
        int count = 0;
        for (int vote = 0; vote < votes(); vote++) {
            if (marked.test(marks.get(vote)) && pairs.test(outcomes.get(vote) / 3)) {
                count++;
            }
        }
        return count;
    }

    /** The counts of the votes on these pairs with these marks, each vote as one. */
    public PairCounts counts(IntPredicate pairs, IntPredicate marked) {
        return new Part(PairCounts.byVoter(), pairs, marked, mark -> 1).counts();
    }

    /** The same, each vote with a weight from 0 to 1. */
    public PairCounts counts(IntPredicate pairs, IntPredicate marked, IntToDoubleFunction weight) {
        return new Part(PairCounts.weightedByVoter(), pairs, marked, weight).counts();
    }

    /** Of the items with such votes so many that have the most of them, as a rule for pairs; of equals the first in the alphabet. */
    public IntPredicate amongMostVoted(int most, IntPredicate pairs, IntPredicate marked) {
        long[] votes = new long[names.items().size()];
        for (int vote = 0; vote < votes(); vote++) {
            int pair = outcomes.get(vote) / 3;
            if (pairs.test(pair) && marked.test(marks.get(vote))) {
                votes[names.left(pair)]++;
                votes[names.right(pair)]++;
            }
        }
        boolean[] isAmong = new boolean[votes.length];
        IntStream.range(0, votes.length).boxed()
                .sorted((one, other) -> votes[one] != votes[other] ? Long.compare(votes[other], votes[one])
                        : names.items().get(one).compareTo(names.items().get(other)))
                .limit(most).forEach(item -> isAmong[item] = true);
        return pair -> pairs.test(pair) && isAmong[names.left(pair)] && isAmong[names.right(pair)];
    }

    /** Counts a part, numbering anew the pairs and voters that are in it. */
    private final class Part {

        private final PairCounts counts;
        private final IntPredicate wanted;
        private final IntPredicate marked;
        private final IntToDoubleFunction weight;
        private final int[] pairNumbers = filled(pairs());
        private final int[] voterNumbers = filled(voters.size());
        private int votersInPart;

        Part(PairCounts counts, IntPredicate wanted, IntPredicate marked, IntToDoubleFunction weight) {
            this.counts = counts;
            this.wanted = wanted;
            this.marked = marked;
            this.weight = weight;
        }

        PairCounts counts() {
            Winner[] winners = Winner.values();
            for (int vote = 0; vote < votes(); vote++) {
                int pair = outcomes.get(vote) / 3;
                int mark = marks.get(vote);
                if (wanted.test(pair) && marked.test(mark)) {
                    counts.add(pairNumber(pair), winners[outcomes.get(vote) % 3], voterNumber(ballotVoters.get(vote)), weight.applyAsDouble(mark));
                }
            }
            return counts;
        }

        private int pairNumber(int pair) {
            if (pairNumbers[pair] < 0) {
                pairNumbers[pair] = counts.pair(left(pair), right(pair));
            }
            return pairNumbers[pair];
        }

        private int voterNumber(int voter) {
            if (voterNumbers[voter] < 0) {
                voterNumbers[voter] = votersInPart++;
            }
            return voterNumbers[voter];
        }

        private static int[] filled(int length) {
            int[] numbers = new int[length];
            Arrays.fill(numbers, -1);
            return numbers;
        }
    }
}

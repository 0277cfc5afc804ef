package org.shipworthy.community.standings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the islands of counts: the connected components of the graph in which two items are linked when a vote between them counts. */
final class Islands {

    private final PairCounts counts;
    private final boolean keepsTies;
    private final boolean keepsSides;
    private final int[] parents;

    private Islands(PairCounts counts, boolean keepsTies, boolean keepsSides) {
        this.counts = counts;
        this.keepsTies = keepsTies;
        this.keepsSides = keepsSides;
        this.parents = IntStream.range(0, counts.items().size()).toArray();
    }

    /**
     * The largest first; of two as large the one with the earlier first item. The order of the votes makes no difference.
     *
     * @param keepsSides whether it matters which item of a vote was on the left
     */
    static List<Island> of(PairCounts counts, boolean keepsTies, boolean keepsSides) {
        Islands islands = new Islands(counts, keepsTies, keepsSides);
        islands.pairs().forEach(pair -> islands.join(counts.left(pair), counts.right(pair)));
        return islands.members().stream().map(islands::island)
                .sorted(Comparator.comparing((Island island) -> -island.items().size()).thenComparing(island -> island.items().getFirst()))
                .toList();
    }

    private IntStream pairs() {
        return IntStream.range(0, counts.pairs()).filter(pair -> Arrays.stream(Winner.values()).anyMatch(winner -> count(pair, winner) > 0));
    }

    private long count(int pair, Winner winner) {
        return winner == Winner.TIE && !keepsTies ? 0 : counts.count(pair, winner);
    }

    private void join(int left, int right) {
        parents[root(left)] = root(right);
    }

    private int root(int item) {
        while (parents[item] != item) {
            parents[item] = parents[parents[item]];
            item = parents[item];
        }
        return item;
    }

    private Collection<List<Integer>> members() {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        IntStream.range(0, parents.length).boxed().sorted(Comparator.comparing(counts.items()::get))
                .forEach(item -> members.computeIfAbsent(root(item), ignored -> new ArrayList<>()).add(item));
        return members.values();
    }

    private Island island(List<Integer> members) {
        int[] numbers = new int[parents.length];
        Arrays.fill(numbers, -1);
        IntStream.range(0, members.size()).forEach(number -> numbers[members.get(number)] = number);
        // sorted, so that sums are rounded alike in whatever order the votes came
        int[] pairs = pairs().filter(pair -> numbers[counts.left(pair)] >= 0).boxed()
                .sorted(Comparator.comparing((Integer pair) -> numbers[counts.left(pair)]).thenComparing(pair -> numbers[counts.right(pair)]))
                .mapToInt(Integer::intValue).toArray();
        PairIndex index = new PairIndex();
        int[] outcomes = outcomes(pairs, numbers, index);
        return new Island(members.stream().map(counts.items()::get).toList(), table(members.size(), pairs, index, outcomes),
                counts.isByVoter() ? Optional.of(VoterBallots.of(counts, outcomes)) : Optional.empty());
    }

    /** For each outcome of the counts its outcome in the island, or -1 where it does not count there. */
    private int[] outcomes(int[] pairs, int[] numbers, PairIndex index) {
        int[] outcomes = new int[3 * counts.pairs()];
        Arrays.fill(outcomes, -1);
        for (int pair : pairs) {
            int left = numbers[counts.left(pair)];
            int right = numbers[counts.right(pair)];
            boolean turns = left > right && !keepsSides;
            int inIsland = turns ? index.of(right, left) : index.of(left, right);
            for (Winner winner : Winner.values()) {
                if (count(pair, winner) > 0) {
                    outcomes[3 * pair + winner.ordinal()] = 3 * inIsland + (turns ? winner.opposite() : winner).ordinal();
                }
            }
        }
        return outcomes;
    }

    private PairTable table(int items, int[] pairs, PairIndex index, int[] outcomes) {
        double[] weights = new double[3 * index.size()];
        long[] votes = new long[3 * index.size()];
        for (int pair : pairs) {
            for (Winner winner : Winner.values()) {
                if (count(pair, winner) > 0) {
                    int outcome = outcomes[3 * pair + winner.ordinal()];
                    weights[outcome] += counts.weight(pair, winner);
                    votes[outcome] += count(pair, winner);
                }
            }
        }
        return new PairTable(items,
                IntStream.range(0, index.size()).map(index::left).toArray(),
                IntStream.range(0, index.size()).map(index::right).toArray(),
                weights, votes);
    }
}

package org.shipworthy.community.standings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Items that met, directly or through others, with the votes among them.
 *
 * @param items their names in the order of the alphabet, which is the order in {@code table}
 * @param ballots voter by voter, when the counts know their voters
 */
record Island(List<String> items, PairTable table, Optional<VoterBallots> ballots) {

    /** An item that met nobody cannot be ranked. */
    boolean isRanked() {
        return items.size() > 1;
    }

    /** The strongest first; of equals the first in the alphabet. */
    List<Standing> standings(int number, double[] strengths, IntFunction<Optional<Uncertainty>> uncertainty) {
        long[] wins = tally(Winner.LEFT, Winner.RIGHT);
        long[] losses = tally(Winner.RIGHT, Winner.LEFT);
        long[] ties = tally(Winner.TIE, Winner.TIE);
        return IntStream.range(0, strengths.length)
                .mapToObj(item -> new Standing(items.get(item), number, strengths[item],
                        wins[item] + losses[item] + ties[item], wins[item], ties[item], uncertainty.apply(item)))
                .sorted(Comparator.comparing((Standing standing) -> -standing.strength()).thenComparing(Standing::item))
                .toList();
    }

    private long[] tally(Winner asLeft, Winner asRight) {
        long[] tally = new long[items.size()];
        for (int pair = 0; pair < table.pairs(); pair++) {
            tally[table.left()[pair]] += table.votes(pair, asLeft);
            tally[table.right()[pair]] += table.votes(pair, asRight);
        }
        return tally;
    }
}

package org.shipworthy.community.standings;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * How few ballots between the two at the top would change their order, found by fitting again. Ballots between other
 * items may move it, too; those between the two are what a reader can picture.
 *
 * @param byRemoval  so many fewer ballots for the first over the second; empty when that alone cannot do it
 * @param byAddition so many more for the second over the first; empty beyond {@link #MOST}
 */
public record TopFlip(String first, String second, OptionalLong byRemoval, OptionalLong byAddition) {

    static final long MOST = 1_000_000;

    /** Of level items neither is ahead. */
    private static final double ROUNDING = 1e-9;

    static TopFlip of(Fit fit, Island island, Standing first, Standing second) {
        Search search = new Search(fit, island.items().indexOf(first.item()), island.items().indexOf(second.item()));
        return new TopFlip(first.item(), second.item(), search.removal(), search.addition());
    }

    private static final class Search {

        private final Fit fit;
        private final PairTable table;
        private final int first;
        private final int second;
        private final int pair;
        private final boolean firstIsLeft;

        Search(Fit fit, int first, int second) {
            this.fit = fit;
            this.first = first;
            this.second = second;
            this.table = withPair(fit.likelihood().table(), first, second);
            this.pair = IntStream.range(0, table.pairs()).filter(this::isBetween).findFirst().orElseThrow();
            this.firstIsLeft = table.left()[pair] == first;
        }

        private boolean isBetween(int number) {
            return table.left()[number] == first && table.right()[number] == second || table.left()[number] == second && table.right()[number] == first;
        }

        OptionalLong addition() {
            return fewest(MOST, ballots -> changed(firstIsLeft ? Winner.RIGHT : Winner.LEFT, ballots));
        }

        OptionalLong removal() {
            Winner ofFirst = firstIsLeft ? Winner.LEFT : Winner.RIGHT;
            return fewest((long) table.count(pair, ofFirst), ballots -> changed(ofFirst, -ballots));
        }

        /** More ballots against the first never help it, so the number that suffices is found by halving. */
        private OptionalLong fewest(long most, LongFunction<PairTable> with) {
            long enough = 1;
            while (enough < most && !turns(with.apply(enough))) {
                enough *= 2;
            }
            enough = Math.min(enough, most);
            if (most == 0 || !turns(with.apply(enough))) {
                return OptionalLong.empty();
            }
            long tooFew = enough / 2;
            while (enough - tooFew > 1) {
                long middle = (enough + tooFew) / 2;
                if (turns(with.apply(middle))) {
                    enough = middle;
                } else {
                    tooFew = middle;
                }
            }
            return OptionalLong.of(enough);
        }

        private boolean turns(PairTable changed) {
            Likelihood likelihood = new Likelihood(fit.likelihood().model(), changed, fit.likelihood().hasHome());
            double[] strengths = Newton.climb(likelihood, fit.parameters()).strengths();
            return strengths[second] - strengths[first] > ROUNDING;
        }

        private PairTable changed(Winner winner, long by) {
            double[] counts = table.counts().clone();
            counts[3 * pair + winner.ordinal()] += by;
            return table.with(counts);
        }

        private static PairTable withPair(PairTable table, int first, int second) {
            return new PairTable(table.items(), with(table.left(), first), with(table.right(), second),
                    Arrays.copyOf(table.counts(), table.counts().length + 3), Arrays.copyOf(table.votes(), table.votes().length + 3));
        }

        private static int[] with(int[] numbers, int last) {
            int[] longer = Arrays.copyOf(numbers, numbers.length + 1);
            longer[numbers.length] = last;
            return longer;
        }
    }
}

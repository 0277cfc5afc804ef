package org.shipworthy.decide;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tallies;
import org.shipworthy.community.Tally;

/**
 * Comparisons that readers care about, by their ballots; while too few pairs have enough ballots, those that the
 * catalogue itself suggests.
 */
public record PopularPairs(Basis basis, List<Pair> pairs) {

    /** With fewer voted pairs than this the catalogue's suggestions are shown instead. */
    public static final int FEWEST = 3;

    /** A pair needs so many ballots of verified voters to be called popular. */
    public static final int FEWEST_BALLOTS = 10;

    /** Where a list of pairs comes from. */
    public enum Basis { BALLOTS, ALTERNATIVES }

    /**
     * @param first  before the second in the order of slugs
     * @param reason why the catalogue names one as an alternative to the other; empty for a pair chosen by its ballots
     */
    public record Pair(Lineup lineup, Tool first, Tool second, int ballots, Optional<String> reason) {

        static Pair of(Tool one, Tool other, int ballots, Optional<String> reason) {
            Lineup lineup = new Lineup(List.of(one.slug(), other.slug()));
            boolean ordered = lineup.slugs().getFirst().equals(one.slug());
            return new Pair(lineup, ordered ? one : other, ordered ? other : one, ballots, reason);
        }
    }

    public PopularPairs {
        pairs = List.copyOf(pairs);
    }

    static PopularPairs of(Shelf shelf, Tallies tallies, List<Pair> suggestions, int most) {
        List<Pair> voted = voted(shelf, tallies, most);
        return voted.size() >= FEWEST ? new PopularPairs(Basis.BALLOTS, voted) : new PopularPairs(Basis.ALTERNATIVES, suggestions);
    }

    /** Pairs with enough ballots, the most ballots first. */
    private static List<Pair> voted(Shelf shelf, Tallies tallies, int most) {
        return tallies.pairs().entrySet().stream()
                .filter(entry -> entry.getValue().total() >= FEWEST_BALLOTS)
                .flatMap(entry -> voted(shelf, entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing((Pair pair) -> -pair.ballots()).thenComparing(pair -> pair.lineup().key()))
                .limit(most)
                .toList();
    }

    private static Optional<Pair> voted(Shelf shelf, Subject.OfPair pair, Tally tally) {
        return shelf.findTool(pair.first())
                .flatMap(one -> shelf.findTool(pair.second()).map(other -> Pair.of(one, other, tally.total(), Optional.empty())));
    }
}

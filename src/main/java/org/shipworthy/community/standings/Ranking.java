package org.shipworthy.community.standings;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.IntStream;
import org.shipworthy.community.standings.Standings.IslandStandings;

/**
 * The rule by which counts become standings.
 *
 * @param home whether an advantage of the left side is estimated
 */
public record Ranking(PairModel model, boolean home) {

    /** What holds an item that won or lost everything: like a normal prior with standard deviation {@code 1 / sqrt(RIDGE)}. */
    public static final double RIDGE = Likelihood.RIDGE;

    /** Clustered errors where the counts know their voters, model-based ones elsewhere. */
    public Standings of(PairCounts counts) {
        List<Island> islands = islands(counts);
        return Standings.of(islands, number -> rank(islands.get(number), number + 1));
    }

    /**
     * What chance would have done: the votes drawn again with replacement, so many times, and ranked each time; whole
     * voters are drawn where the counts know them. The same generator gives the same answer.
     */
    public List<Bootstrap> bootstrap(PairCounts counts, int rounds, SplittableGenerator generator) {
        return islands(counts).stream().filter(Island::isRanked)
                .map(island -> Bootstrap.of(island, fit(island), rounds, generator))
                .toList();
    }

    /** What would change first place in the largest island; empty where nothing is ranked. */
    public Optional<TopFlip> topFlip(PairCounts counts) {
        return islands(counts).stream().filter(Island::isRanked).findFirst().map(island -> {
            Fit fit = fit(island);
            List<Standing> standings = island.standings(1, fit.strengths(), item -> Optional.empty());
            return TopFlip.of(fit, island, standings.get(0), standings.get(1));
        });
    }

    private List<Island> islands(PairCounts counts) {
        return Islands.of(counts, model.keepsTies(), home);
    }

    private Fit fit(Island island) {
        return Fit.of(new Likelihood(model, island.table(), home));
    }

    private IslandStandings rank(Island island, int number) {
        Fit fit = fit(island);
        Errors errors = new Errors(island, fit);
        double[] strengths = fit.strengths();
        List<Interval> intervals = IntStream.range(0, strengths.length)
                .mapToObj(item -> Interval.around(strengths[item], errors.headline(item))).toList();
        return new IslandStandings(
                island.standings(number, strengths, item -> Optional.of(errors.of(item, intervals))),
                fit.home().stream().mapToObj(home -> new Estimate(home, errors.headline(fit.likelihood().home()))).findFirst(),
                fit.tie(), Optional.of(errors));
    }
}

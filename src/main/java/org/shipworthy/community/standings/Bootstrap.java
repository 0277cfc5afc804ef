package org.shipworthy.community.standings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

/**
 * The percentile bootstrap of one island (Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics
 * 7, 1979; whole voters: Field and Welsh, "Bootstrapping clustered data", Journal of the Royal Statistical Society B 69,
 * 2007). An item that a round happens not to draw has strength 0 in it.
 *
 * @param strengths for each item from the 2.5th to the 97.5th percentile of its strength
 * @param ranks for each item the same percentiles of its place
 */
public record Bootstrap(int rounds, Map<String, Interval> strengths, Map<String, RankInterval> ranks) {

    static Bootstrap of(Island island, Fit fit, int rounds, SplittableGenerator generator) {
        double[] counts = island.table().counts();
        Function<RandomGenerator, double[]> draw = island.ballots()
                .<Function<RandomGenerator, double[]>>map(ballots -> random -> ballots.draw(counts.length, random))
                .orElse(new Multinomial(counts)::draw);
        // one generator for each round, split before the rounds run beside each other, so that the answer is always the same
        List<SplittableGenerator> generators = generator.splits(rounds).toList();
        double[][] byRound = generators.parallelStream()
                .map(random -> fit.to(draw.apply(random)).strengths())
                .toArray(double[][]::new);
        return summary(island.items(), byRound);
    }

    private static Bootstrap summary(List<String> items, double[][] byRound) {
        Map<String, Interval> strengths = new LinkedHashMap<>();
        Map<String, RankInterval> ranks = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            int item = i;
            double[] sorted = Arrays.stream(byRound).mapToDouble(round -> round[item]).sorted().toArray();
            double[] places = Arrays.stream(byRound).mapToDouble(round -> place(item, round)).sorted().toArray();
            strengths.put(items.get(item), new Interval(low(sorted), high(sorted)));
            ranks.put(items.get(item), new RankInterval((int) low(places), (int) high(places)));
        }
        return new Bootstrap(byRound.length, strengths, ranks);
    }

    private static int place(int item, double[] round) {
        return 1 + (int) Arrays.stream(round).filter(strength -> strength > round[item]).count();
    }

    private static double low(double[] sorted) {
        return sorted[(int) Math.floor(0.025 * (sorted.length - 1))];
    }

    private static double high(double[] sorted) {
        return sorted[(int) Math.ceil(0.975 * (sorted.length - 1))];
    }
}

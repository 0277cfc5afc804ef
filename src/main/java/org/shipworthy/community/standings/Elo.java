package org.shipworthy.community.standings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shipworthy.community.standings.Standings.IslandStandings;

/**
 * Ratings that follow the votes one by one (Elo, "The Rating of Chessplayers, Past and Present", 1978): the winner takes
 * {@code K (1 - e)} from the loser, where {@code e = 1 / (1 + 10^((other - own) / 400))} was expected; a tie counts half,
 * or nothing. Everyone starts at 1000, and K is 4. The order of the votes matters, the latest weigh most, and no errors
 * are known: this is here to compare with others, not to publish.
 */
public final class Elo {

    private static final double START = 1000;
    private static final double K = 4;

    private final Ties ties;
    private final PairCounts counts = PairCounts.ofVotes();
    private final Map<String, Double> ratings = new HashMap<>();

    public Elo(Ties ties) {
        this.ties = ties;
    }

    /** @throws IllegalArgumentException when both sides are the same item */
    public void add(String left, String right, Winner winner) {
        counts.add(left, right, winner);
        if (winner != Winner.TIE || ties == Ties.HALF) {
            double expected = 1 / (1 + Math.pow(10, (rating(right) - rating(left)) / 400));
            double taken = K * (winner.leftPoints() - expected);
            ratings.merge(left, START + taken, (rating, ignored) -> rating + taken);
            ratings.merge(right, START - taken, (rating, ignored) -> rating - taken);
        }
    }

    public Standings standings() {
        List<Island> islands = Islands.of(counts, ties == Ties.HALF, false);
        return Standings.of(islands, number -> new IslandStandings(
                standings(islands.get(number), number + 1), Optional.empty(), OptionalDouble.empty(), Optional.empty()));
    }

    private List<Standing> standings(Island island, int number) {
        double[] strengths = island.items().stream().mapToDouble(item -> (rating(item) - START) * Math.log(10) / 400).toArray();
        return island.standings(number, strengths, item -> Optional.empty());
    }

    private double rating(String item) {
        return ratings.getOrDefault(item, START);
    }
}

package org.shipworthy.community.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.SharedData;
import org.shipworthy.community.standings.Standings.IslandStandings;

class PublishedExamplesTest {

    private static final Offset<Double> FOUR_DECIMALS = within(0.00005);

    /** "Bradley-Terry model", Wikipedia, worked example; strengths as the exponential with geometric mean 1. */
    @Test
    void wikipediasExampleToThreeDecimals() {
        PairCounts counts = PairCounts.ofVotes();
        add(counts, "A", "B", 2, 3);
        add(counts, "A", "D", 1, 4);
        add(counts, "B", "C", 5, 3);
        add(counts, "C", "D", 1, 3);

        Map<String, Double> strengths = island(counts, false).standings().stream()
                .collect(Collectors.toMap(Standing::item, standing -> Math.exp(standing.strength())));

        assertThat(strengths.get("A")).isEqualTo(0.640, within(0.0005));
        assertThat(strengths.get("B")).isEqualTo(1.043, within(0.0005));
        assertThat(strengths.get("C")).isEqualTo(0.660, within(0.0005));
        assertThat(strengths.get("D")).isEqualTo(2.270, within(0.0005));
    }

    /** Agresti, "Categorical Data Analysis", 2nd edition, 2002, page 448: citations among journals, from Stigler 1994. */
    @Test
    void agrestisCitationsWithStandardErrorsToFourDecimals() {
        PairCounts counts = PairCounts.ofVotes();
        SharedData.rows("golden/citations_pairs.csv").forEach(row -> add(counts, row.get("j1"), row.get("j2"),
                Integer.parseInt(row.get("win1")), Integer.parseInt(row.get("win2"))));
        Errors errors = island(counts, false).errors().orElseThrow();

        assertThat(SharedData.rows("golden/expected/citations_coef.csv")).hasSize(3).allSatisfy(row -> {
            Estimate difference = errors.difference(row.get("term").replace("journal", ""), "Biometrika");
            assertThat(difference.value()).isEqualTo(Double.parseDouble(row.get("estimate")), FOUR_DECIMALS);
            assertThat(difference.standardError()).isEqualTo(Double.parseDouble(row.get("se")), FOUR_DECIMALS);
        });
    }

    /** Agresti, as above, page 438: the American League of 1987, with the advantage of playing at home. */
    @Test
    void agrestisBaseballTeamsWithTheHomeAdvantage() {
        IslandStandings island = island(baseball(), true);
        Errors errors = island.errors().orElseThrow();

        assertThat(island.home().orElseThrow().value()).isEqualTo(0.3023, within(0.0001));
        assertThat(island.home().orElseThrow().standardError()).isEqualTo(0.1309, within(0.0001));
        assertThat(errors.difference("Milwaukee", "Baltimore").value()).isEqualTo(1.6196, within(0.0001));
        assertThat(errors.difference("Milwaukee", "Baltimore").standardError()).isEqualTo(0.3474, within(0.0001));
        assertThat(errors.difference("Boston", "Baltimore").value()).isEqualTo(1.1438, within(0.0001));
        assertThat(errors.difference("Cleveland", "Baltimore").value()).isEqualTo(0.7047, within(0.0001));
    }

    @Test
    void theFoodSetsRatingsByElo() {
        Elo elo = new Elo(Ties.HALF);
        SharedData.rows("golden/food.csv").forEach(row ->
                elo.add(row.get("left"), row.get("right"), Winner.find(row.get("winner")).orElseThrow()));
        Map<String, Double> scores = elo.standings().all().stream().collect(Collectors.toMap(Standing::item, Standing::score));

        assertThat(SharedData.rows("golden/expected/food-golden.csv")).filteredOn(row -> row.get("algorithm").equals("elo"))
                .hasSize(5)
                .allSatisfy(row -> assertThat(scores.get(row.get("item"))).isEqualTo(Double.parseDouble(row.get("score")), within(1e-9)));
    }

    /** One line for each home team: the teams it met, with its wins and theirs. */
    private static PairCounts baseball() {
        PairCounts counts = PairCounts.ofVotes();
        """
        Milwaukee: Detroit 4-3, Toronto 4-2, New York 4-3, Boston 6-1, Cleveland 4-2, Baltimore 6-0
        Detroit: Milwaukee 3-3, Toronto 4-2, New York 4-3, Boston 6-0, Cleveland 6-1, Baltimore 4-3
        Toronto: Milwaukee 2-5, Detroit 4-3, New York 2-4, Boston 4-3, Cleveland 4-2, Baltimore 6-0
        New York: Milwaukee 3-3, Detroit 5-1, Toronto 2-5, Boston 4-3, Cleveland 4-2, Baltimore 6-1
        Boston: Milwaukee 5-1, Detroit 2-5, Toronto 3-3, New York 4-2, Cleveland 5-2, Baltimore 6-0
        Cleveland: Milwaukee 2-5, Detroit 3-3, Toronto 3-4, New York 4-3, Boston 4-2, Baltimore 2-4
        Baltimore: Milwaukee 2-5, Detroit 1-5, Toronto 1-6, New York 2-4, Boston 1-6, Cleveland 3-4
        """.lines().forEach(line -> addHomeTeam(counts, line.split(": ")[0], line.split(": ")[1]));
        return counts;
    }

    private static void addHomeTeam(PairCounts counts, String home, String games) {
        for (String game : games.split(", ")) {
            int space = game.lastIndexOf(' ');
            String[] wins = game.substring(space + 1).split("-");
            add(counts, home, game.substring(0, space), Integer.parseInt(wins[0]), Integer.parseInt(wins[1]));
        }
    }

    private static void add(PairCounts counts, String left, String right, int leftWins, int rightWins) {
        counts.add(left, right, Winner.LEFT, leftWins);
        counts.add(left, right, Winner.RIGHT, rightWins);
    }

    private static IslandStandings island(PairCounts counts, boolean home) {
        return new Ranking(new BradleyTerry(Ties.HALF), home).of(counts).islands().getFirst();
    }
}

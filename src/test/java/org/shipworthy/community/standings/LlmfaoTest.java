package org.shipworthy.community.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.SharedData;

/** 8,931 preferences between 59 models by 124 voters, against published scores and against a fit in R. */
class LlmfaoTest {

    private static final Offset<Double> R_PRECISION = within(1e-6);
    private static final Offset<Double> GOLDEN_PRECISION = within(1e-9);

    private static final PairCounts VOTES = votes();

    @Test
    void strengthsAndAllErrorsWithTiesAsHalfAreThoseOfR() {
        agreesWithR("votes/llmfao/llmfao_expected.csv", Ties.HALF);
    }

    @Test
    void strengthsAndAllErrorsWithoutTiesAreThoseOfR() {
        agreesWithR("votes/llmfao/llmfao_noties_expected.csv", Ties.DROP);
    }

    @Test
    void davidsonsStrengthsAreThoseOfR() {
        Map<String, Standing> standings = byItem(new Ranking(new Davidson(), false).of(VOTES));

        assertThat(SharedData.rows("votes/llmfao/llmfao_davidson_expected.csv")).hasSize(59).allSatisfy(row ->
                assertThat(standings.get(row.get("model")).strength()).isEqualTo(number(row, "ability"), within(1e-4)));
    }

    @Test
    void bradleyTerrysSharesAreThePublishedOnes() {
        Map<String, Standing> standings = byItem(new Ranking(new BradleyTerry(Ties.HALF), false).of(VOTES));
        double sum = standings.values().stream().mapToDouble(standing -> Math.exp(standing.strength())).sum();

        agreesWithGolden("bradley_terry", item -> Math.exp(standings.get(item).strength()) / sum);
    }

    @Test
    void elosRatingsAreThePublishedOnes() {
        Elo elo = new Elo(Ties.HALF);
        rows().forEach(row -> elo.add(row.get("left"), row.get("right"), winner(row)));
        Map<String, Standing> standings = byItem(elo.standings());

        agreesWithGolden("elo", item -> standings.get(item).score());
    }

    @Test
    void firstPlaceIsSharedByThoseWhoseIntervalsOverlap() {
        List<String> first = new Ranking(new BradleyTerry(Ties.HALF), false).of(VOTES).islands().getFirst().first()
                .stream().map(Standing::item).toList();

        // GPT 4's interval ends below at 0.594; theirs end above at 0.633 and at 0.570
        assertThat(first).startsWith("GPT 4", "Platypus-2 Instruct (70B)").contains("LLaMA-2-Chat (7B)").doesNotContain("MPT-Chat (7B)");
    }

    private static void agreesWithR(String expected, Ties ties) {
        Map<String, Standing> standings = byItem(new Ranking(new BradleyTerry(ties), false).of(VOTES));

        assertThat(SharedData.rows(expected)).hasSize(59).allSatisfy(row -> {
            Standing standing = standings.get(row.get("model"));
            Uncertainty uncertainty = standing.uncertainty().orElseThrow();
            assertThat(standing.strength()).isEqualTo(number(row, "ability"), R_PRECISION);
            assertThat(standing.score()).isEqualTo(number(row, "elo"), within(1e-3));
            assertThat(uncertainty.modelBased()).isEqualTo(number(row, "se_model"), R_PRECISION);
            assertThat(uncertainty.robust().orElseThrow()).isEqualTo(number(row, "se_robust"), R_PRECISION);
            assertThat(uncertainty.standardError()).isEqualTo(number(row, "se_cluster"), R_PRECISION);
            assertThat(List.of(standing.votes(), standing.wins(), standing.ties()))
                    .isEqualTo(List.of((long) number(row, "votes"), (long) number(row, "wins"), (long) number(row, "ties")));
        });
    }

    private static void agreesWithGolden(String algorithm, ToDoubleFunction<String> score) {
        assertThat(SharedData.rows("votes/llmfao/evalica-golden.csv")).filteredOn(row -> row.get("algorithm").equals(algorithm))
                .hasSize(59)
                .allSatisfy(row -> assertThat(score.applyAsDouble(row.get("item"))).isEqualTo(number(row, "score"), GOLDEN_PRECISION));
    }

    static PairCounts votes() {
        PairCounts counts = PairCounts.byVoter();
        rows().forEach(row -> counts.add(row.get("left"), row.get("right"), winner(row), row.get("worker")));
        return counts;
    }

    private static List<CSVRecord> rows() {
        return SharedData.rows("votes/llmfao/crowd-comparisons.csv");
    }

    private static Winner winner(CSVRecord row) {
        return Winner.find(row.get("winner")).orElseThrow();
    }

    private static double number(CSVRecord row, String field) {
        return Double.parseDouble(row.get(field));
    }

    private static Map<String, Standing> byItem(Standings standings) {
        return standings.all().stream().collect(Collectors.toMap(Standing::item, Function.identity()));
    }
}

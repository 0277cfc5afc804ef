package org.shipworthy.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.SharedData;
import org.shipworthy.panel.BrierScore.Forecast;

class BrierScoreTest {

    @Test
    void nothingThatCameOutHasNoScore() {
        assertThat(BrierScore.of(List.of())).isEmpty();
    }

    @Test
    void certaintyScoresZeroWhenRightAndOneWhenWrong() {
        assertThat(mean(new Forecast(1, true), new Forecast(0, false))).isZero();
        assertThat(mean(new Forecast(1, false), new Forecast(0, true))).isEqualTo(1);
    }

    @Test
    void oneHalfScoresAQuarterWhateverHappens() {
        assertThat(mean(new Forecast(0.5, true), new Forecast(0.5, false), new Forecast(0.5, false))).isEqualTo(0.25);
    }

    @Test
    void theScoreOfRealForecastsIsTheIndependentlyComputedOne() throws IOException {
        List<Forecast> forecasts = SharedData.rows("predictions/llmfao_predictions.csv").stream()
                .map(row -> new Forecast(Double.parseDouble(row.get("p_left")), row.get("outcome").equals("1")))
                .toList();
        JsonNode expected = new ObjectMapper().readTree(SharedData.file("predictions/llmfao_predictions_expected.json").toFile());
        BrierScore score = BrierScore.of(forecasts).orElseThrow();
        assertThat(score.forecasts()).isEqualTo(expected.get("n").intValue());
        // The probabilities in the file have ten decimals.
        assertThat(score.mean()).isCloseTo(expected.get("brier_mean").doubleValue(), within(1e-10));
    }

    private static double mean(Forecast... forecasts) {
        return BrierScore.of(List.of(forecasts)).orElseThrow().mean();
    }
}

package org.shipworthy.community.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MultinomialTest {

    /** Rare, common, absent, and so many that the normal distribution is used. */
    private static final double[] COUNTS = {1, 30, 0, 12, 900, 5000, 400};

    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void asManyAreDrawnAsThereAreAndNoneOfAnAbsentOutcome() {
        for (int round = 0; round < 1000; round++) {
            double[] drawn = new Multinomial(COUNTS).draw(random);

            assertThat(Arrays.stream(drawn).sum()).isEqualTo(6343);
            assertThat(drawn[2]).isZero();
            assertThat(Arrays.stream(drawn)).allMatch(count -> count >= 0 && count == Math.rint(count));
        }
    }

    @Test
    void meansAndVariancesAreThoseOfDrawingOneByOne() {
        double[][] drawn = IntStream.range(0, 20_000).mapToObj(round -> new Multinomial(COUNTS).draw(random)).toArray(double[][]::new);

        for (int outcome = 0; outcome < COUNTS.length; outcome++) {
            int at = outcome;
            double[] counts = Arrays.stream(drawn).mapToDouble(round -> round[at]).toArray();
            double mean = Arrays.stream(counts).average().orElseThrow();
            double variance = Arrays.stream(counts).map(count -> (count - mean) * (count - mean)).average().orElseThrow();
            double expected = COUNTS[outcome] * (1 - COUNTS[outcome] / 6343);
            assertThat(mean).isEqualTo(COUNTS[outcome], within(4 * Math.sqrt(expected / 20_000)));
            assertThat(variance).isEqualTo(expected, within(0.08 * expected));
        }
    }

    @Test
    void nothingIsDrawnFromNothing() {
        assertThat(new Multinomial(new double[] {0, 0, 0}).draw(random)).containsOnly(0);
    }
}

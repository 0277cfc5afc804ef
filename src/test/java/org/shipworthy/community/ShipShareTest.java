package org.shipworthy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShipShareTest {

    private static final Offset<Double> PRECISION = within(1e-9);

    /** Computed from the formula with SciPy's betaln and brentq. */
    @ParameterizedTest
    @CsvSource({
        "7, 3, 0.26674052616419347, 0.9633597096244917",
        "30, 10, 0.5117382961596837, 0.9144235650014266",
        "750, 250, 0.6991495960572284, 0.7966218559721723",
        "0, 5, 0, 0.6161480503626223"})
    void theSequenceIsTheBetaBinomialMixture(long ships, long skips, double lower, double upper) {
        ShipShare share = ShipShare.of(ships, skips);

        assertThat(share.lower()).isEqualTo(lower, PRECISION);
        assertThat(share.upper()).isEqualTo(upper, PRECISION);
        assertThat(share.share()).isEqualTo((double) ships / (ships + skips));
    }

    /** With ships only, {@code p^n = 0.05 / (n + 1)} at the lower end. */
    @Test
    void withShipsOnlyTheLowerEndHasAFormula() {
        assertThat(ShipShare.of(20, 0).lower()).isEqualTo(Math.pow(0.05 / 21, 1 / 20.0), PRECISION);
        assertThat(ShipShare.of(20, 0).upper()).isEqualTo(1);
    }

    @Test
    void noBallotsAndAMillionBallotsAreBothSaidRightly() {
        assertThat(ShipShare.of(0, 0)).isEqualTo(new ShipShare(0, 0, Double.NaN, 0, 1));
        assertThat(ShipShare.of(0, 0).isTooFewToSay()).isTrue();
        assertThat(ShipShare.of(750_000, 250_000).upper() - ShipShare.of(750_000, 250_000).lower()).isLessThan(0.01);
    }

    @Test
    void aShareIsSaidWhenTheSequenceIsNarrowerThanFortyPoints() {
        assertThat(ShipShare.of(30, 10).isTooFewToSay()).isTrue();
        assertThat(ShipShare.of(31, 10).isTooFewToSay()).isFalse();
        assertThat(ShipShare.of(4, 0).isTooFewToSay()).isTrue();
        assertThat(ShipShare.of(10, 0).isTooFewToSay()).isTrue();
        assertThat(ShipShare.of(11, 0).isTooFewToSay()).isFalse();
    }

    @Test
    void skipsMirrorShips() {
        assertThat(ShipShare.of(7, 3).lower()).isEqualTo(1 - ShipShare.of(3, 7).upper(), PRECISION);
    }

    /** An interval that is right for one look (Wilson's) misses at one of the 400 looks in more than four runs of ten. */
    @ParameterizedTest
    @CsvSource({"0.5", "0.75", "0.95"})
    void lookingAfterEveryBallotItMissesAtMostOneTimeInTwenty(double truth) {
        Random random = new Random(20261122);
        int missed = 0;
        for (int run = 0; run < 400; run++) {
            missed += everMisses(truth, random) ? 1 : 0;
        }

        // 20 are expected at most; 33 is three standard deviations above
        assertThat(missed).isLessThan(33);
    }

    @Test
    void countsAreNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShipShare.of(-1, 2));
    }

    private static boolean everMisses(double truth, Random random) {
        int ships = 0;
        for (int ballots = 1; ballots <= 400; ballots++) {
            ships += random.nextDouble() < truth ? 1 : 0;
            ShipShare share = ShipShare.of(ships, ballots - ships);
            if (truth < share.lower() || truth > share.upper()) {
                return true;
            }
        }
        return false;
    }
}

package org.shipworthy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VotesToFlipTest {

    @Test
    void theLeadPlusOneWouldPutTheOtherAhead() {
        assertThat(VotesToFlip.of(10, 7)).isEqualTo(VotesToFlip.of(7, 10)).isEqualTo(new VotesToFlip(OptionalLong.of(4), 4));
    }

    @Test
    void withTheTwoLevelOneBallotDecides() {
        assertThat(VotesToFlip.of(5, 5)).isEqualTo(new VotesToFlip(OptionalLong.of(1), 1));
    }

    @Test
    void removalCannotPutSomeoneAheadWhoHasNoBallot() {
        assertThat(VotesToFlip.of(3, 0)).isEqualTo(new VotesToFlip(OptionalLong.empty(), 4));
        assertThat(VotesToFlip.of(0, 0)).isEqualTo(new VotesToFlip(OptionalLong.empty(), 1));
        assertThat(VotesToFlip.of(3, 1).byRemoval()).hasValue(3);
    }

    /** Every way to remove or add ballots is tried. */
    @Test
    void noSmallerNumberDoes() {
        for (int first = 0; first < 12; first++) {
            for (int second = 0; second <= first; second++) {
                VotesToFlip votes = VotesToFlip.of(first, second);
                assertThat(votes.byRemoval()).isEqualTo(fewestRemovals(first, second));
                assertThat(votes.byAddition()).isEqualTo(first - second + 1);
            }
        }
    }

    @Test
    void countsAreNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> VotesToFlip.of(-1, 2));
    }

    /** @param first not fewer than {@code second} */
    private static OptionalLong fewestRemovals(int first, int second) {
        OptionalLong fewest = OptionalLong.empty();
        for (int fromFirst = 0; fromFirst <= first; fromFirst++) {
            for (int fromSecond = 0; fromSecond <= second; fromSecond++) {
                int lead = (first - fromFirst) - (second - fromSecond);
                boolean flips = lead < 0 || first == second && lead != 0;
                if (flips && fromFirst + fromSecond < fewest.orElse(Long.MAX_VALUE)) {
                    fewest = OptionalLong.of(fromFirst + fromSecond);
                }
            }
        }
        return fewest;
    }
}

package org.shipworthy.community;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy.kernel.Slug;

class PreferenceRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final String[] ROWS = {"first a-vs-b ann", "second a-vs-b bob", "tie a-vs-c ann", "neither b-vs-c cid", "first b-vs-c ann", "first a-vs-b dan", "second a-vs-c bob"};

    /** The last three on 31 December, one of them blind. */
    private static final int[] CASTS = {40522244, 40522244, 40522245, 40522244, 40502462, 40502463, 40502462};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void rowsAreTheSameBallotsHoweverManyAreHandedOverAtOnce(int rowsAtOnce) {
        Preferences read = new Preferences();
        read.addVerified("bob");
        try (PreferenceRows rows = new PreferenceRows(read, rowsAtOnce)) {
            for (int i = 0; i < ROWS.length; i++) {
                rows.add(ROWS[i].getBytes(US_ASCII), CASTS[i]);
            }
            rows.finish();
        }
        assertThat(rankings(read)).isEqualTo(rankings(said())).contains("blindOnly=true", "verifiedOnly=true");
    }

    private static Preferences said() {
        Preferences said = new Preferences();
        said.addVerified("bob");
        LocalDate newYearsEve = LocalDate.of(2025, 12, 31);
        said.add("a-vs-b", Choice.FIRST, "ann", false, TODAY);
        said.add("a-vs-b", Choice.SECOND, "bob", false, TODAY);
        said.add("a-vs-c", Choice.TIE, "ann", true, TODAY);
        said.add("b-vs-c", Choice.NEITHER, "cid", false, TODAY);
        said.add("b-vs-c", Choice.FIRST, "ann", false, newYearsEve);
        said.add("a-vs-b", Choice.FIRST, "dan", true, newYearsEve);
        said.add("a-vs-c", Choice.SECOND, "bob", false, newYearsEve);
        return said;
    }

    /** Every figure of every filter, to the last bit. */
    private static String rankings(Preferences preferences) {
        StringBuilder text = new StringBuilder();
        new Ranker(preferences, tool -> Optional.of(new Slug("any")), Decay.NONE, TODAY).rankings(Instant.EPOCH).boards().values().stream()
                .map(board -> board.filter() + " " + board.ballots() + " " + board.neither() + " " + board.standings().all())
                .sorted().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    @Test
    void rowThatCannotBeTakenInEndsTheReading() {
        try (PreferenceRows rows = new PreferenceRows(new Preferences(), 10)) {
            rows.add("what a-vs-b bob".getBytes(US_ASCII), CASTS[0]);
            assertThatIllegalStateException().isThrownBy(rows::finish).withMessage("counting preferences").havingCause().withMessageContaining("begins with w");
        }
    }
}

package org.shipworthy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.SettableClock;
import org.shipworthy.community.BallotOutcome.Counted;
import org.shipworthy.community.BallotOutcome.Replaced;
import org.shipworthy.community.BallotOutcome.Unchanged;
import org.shipworthy.community.BallotOutcome.Withdrawn;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;

@ParameterizedClass
@EnumSource
class CommunityTest {

    private static final Subject GEMMA = new Subject.OfTool(new Slug("gemma-3n"));
    private static final Subject PAIR = Subject.parse("gemma-3n-vs-mistral-medium-3-2").orElseThrow();
    private static final Voter ANN = voter(1);

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private Database database;
    private Community community;

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        community = new Community(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void firstBallotIsCounted() {
        assertThat(community.cast(ANN, GEMMA, Choice.SHIP)).isEqualTo(new Counted(Choice.SHIP));
        assertTallied(GEMMA, Choice.SHIP, 1);
    }

    @Test
    void secondBallotReplacesTheFirst() {
        community.cast(ANN, GEMMA, Choice.SHIP);
        assertThat(community.cast(ANN, GEMMA, Choice.SKIP)).isEqualTo(new Replaced(Choice.SHIP, Choice.SKIP));
        assertTallied(GEMMA, Choice.SKIP, 1);
        assertThat(cast()).containsExactly("ship", "skip");
    }

    @Test
    void sameBallotAgainChangesNothing() {
        community.cast(ANN, PAIR, Choice.TIE);
        assertThat(community.cast(ANN, PAIR, Choice.TIE)).isEqualTo(new Unchanged(Choice.TIE));
        assertTallied(PAIR, Choice.TIE, 1);
        assertThat(cast()).containsExactly("tie");
    }

    @Test
    void withdrawnBallotCountsNoLongerAndIsKept() {
        community.cast(ANN, GEMMA, Choice.SHIP);
        assertThat(community.withdraw(ANN, GEMMA)).isEqualTo(new Withdrawn(Optional.of(Choice.SHIP)));
        assertThat(community.tallies()).isEqualTo(new Tallies(Map.of()));
        assertThat(cast()).containsExactly("ship", "withdrawn");
    }

    @Test
    void withdrawingNothingIsHarmless() {
        assertThat(community.withdraw(ANN, GEMMA)).isEqualTo(new Withdrawn(Optional.empty()));
        assertThat(cast()).isEmpty();
    }

    @Test
    void ballotAfterAWithdrawalIsTheFirstAgain() {
        community.cast(ANN, GEMMA, Choice.SHIP);
        community.withdraw(ANN, GEMMA);
        assertThat(community.cast(ANN, GEMMA, Choice.SHIP)).isEqualTo(new Counted(Choice.SHIP));
        assertTallied(GEMMA, Choice.SHIP, 1);
    }

    @Test
    void subjectsAndVotersAreCountedApart() {
        community.cast(ANN, GEMMA, Choice.SHIP);
        community.cast(ANN, PAIR, Choice.FIRST);
        community.cast(voter(2), PAIR, Choice.SECOND);
        assertTallied(GEMMA, Choice.SHIP, 1);
        assertThat(community.tallies().of(PAIR).counts()).containsOnly(Map.entry(Choice.FIRST, 1), Map.entry(Choice.SECOND, 1));
    }

    @Test
    void choiceThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> community.cast(ANN, GEMMA, Choice.FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> community.cast(ANN, PAIR, Choice.SHIP));
        assertThat(cast()).isEmpty();
    }

    @Test
    void talliesAskedForTwiceAreTheSameObject() {
        community.cast(ANN, GEMMA, Choice.SHIP);
        assertThat(community.tallies()).isSameAs(community.tallies());
    }

    @Test
    void twoHundredVotersAtOnceAreAllCounted() {
        AtOnce.run(200, n -> community.cast(voter(n), GEMMA, Choice.SHIP));
        assertTallied(GEMMA, Choice.SHIP, 200);
    }

    @Test
    void oneVoterManyTimesAtOnceCountsOnce() {
        for (int round = 0; round < 20; round++) {
            Voter voter = voter(round);
            AtOnce.run(8, n -> switch (n % 4) {
                case 0 -> community.withdraw(voter, GEMMA);
                case 1 -> community.cast(voter, GEMMA, Choice.SKIP);
                default -> community.cast(voter, GEMMA, Choice.SHIP);
            });
            community.cast(voter, GEMMA, Choice.SHIP);
            assertTallied(GEMMA, Choice.SHIP, round + 1);
        }
    }

    /** What the memory says is what the database says, and the ballot that counts is the voter's last. */
    private void assertTallied(Subject subject, Choice choice, int count) {
        Tally expected = Tally.EMPTY.plus(choice, count);
        assertThat(community.tallies().of(subject)).isEqualTo(expected);
        assertThat(new Community(database, clock).tallies()).isEqualTo(community.tallies());
        assertThat(live()).isEqualTo(last());
    }

    private List<String> cast() {
        return list("SELECT coalesce(choice, 'withdrawn') FROM ballot ORDER BY id");
    }

    private List<String> live() {
        return list("SELECT cast(ballot AS TEXT) FROM live_ballot ORDER BY ballot");
    }

    private List<String> last() {
        return list("""
                SELECT cast(id AS TEXT) FROM ballot WHERE choice IS NOT NULL
                AND id IN (SELECT max(id) FROM ballot GROUP BY voter, subject) ORDER BY id""");
    }

    private List<String> list(String query) {
        return database.read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private static Voter voter(int number) {
        return new Voter("voter-%012d".formatted(number));
    }
}

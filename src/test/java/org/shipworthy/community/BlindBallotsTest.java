package org.shipworthy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.Electorate;
import org.shipworthy._support.SettableClock;
import org.shipworthy.storage.Database;

@ParameterizedClass
@EnumSource
class BlindBallotsTest {

    private static final Subject.OfPair PAIR = (Subject.OfPair) Subject.parse("gemma-3n-vs-phi-4-mini").orElseThrow();
    private static final Voter ANN = Electorate.voter(1);
    private static final Voter BOB = Electorate.voter(2);

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path folder;

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
    void firstBallotOfAFormIsBlind() {
        assertThat(blind(ANN, Choice.FIRST, "form 1")).isTrue();
        assertThat(blind(BOB, Choice.SECOND, "form 1")).isFalse();
        assertThat(blind(BOB, Choice.FIRST, "form 2")).isFalse();
        assertThat(tally().where(Footing::blind).of(Choice.FIRST)).isEqualTo(1);
        assertThat(tally().unverified().total()).isEqualTo(2);
    }

    @Test
    void ballotThatReplacesABlindOneIsNotBlind() {
        blind(ANN, Choice.FIRST, "form 1");
        community.cast(ANN, PAIR, Choice.SECOND, Circumstances.from(""));
        assertThat(tally().where(Footing::blind).total()).isZero();
        assertThat(tally().unverified().total()).isEqualTo(1);
    }

    @Test
    void formSentManyTimesAtOnceIsBlindOnce() {
        List<Boolean> blind = AtOnce.run(20, n -> blind(Electorate.voter(n), Choice.FIRST, "form 1"));
        assertThat(blind).filteredOn(one -> one).hasSize(1);
        assertThat(tally().where(Footing::blind).total()).isEqualTo(1);
        assertThat(new Community(database, clock).tallies()).isEqualTo(community.tallies());
    }

    @Test
    void formsAreForgottenWhenNobodyCanSendThemAnyMore() {
        blind(ANN, Choice.FIRST, "form 1");
        clock.advance(Duration.ofDays(2));
        blind(BOB, Choice.FIRST, "form 2");
        assertThat(database.<List<String>>read(handle -> handle.createQuery("SELECT form FROM blind_form").mapTo(String.class).list()))
                .containsExactly("form 2");
    }

    @Test
    void onlyPreferencesAreBlind() {
        assertThatIllegalArgumentException().isThrownBy(() -> blind(ANN, Choice.SHIP, "form 1"));
        assertThat(community.tallies()).isEqualTo(Tallies.NONE);
    }

    private boolean blind(Voter voter, Choice choice, String form) {
        return community.castBlind(voter, PAIR, choice, Circumstances.from(""), form).blind();
    }

    private Tally tally() {
        return community.tallies().of(PAIR);
    }
}

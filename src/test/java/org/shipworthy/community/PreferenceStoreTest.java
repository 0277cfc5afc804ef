package org.shipworthy.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.Electorate;
import org.shipworthy._support.SettableClock;
import org.shipworthy.community.rules.Honeypot;
import org.shipworthy.community.standings.Standing;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;

@ParameterizedClass
@EnumSource
class PreferenceStoreTest {

    private static final Subject PAIR = Subject.parse("gemma-3n-vs-phi-4-mini").orElseThrow();
    private static final Circumstances PLAIN = Circumstances.from("");

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-10-01T10:00:00Z");
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
    void ballotsThatCountAreReadWithAllThatFiltersAskFor() {
        cast(1, Choice.FIRST, PLAIN);
        clock.advance(Duration.ofDays(52));
        cast(2, Choice.FIRST, PLAIN.whileBlind());
        cast(3, Choice.SECOND, PLAIN);
        cast(4, Choice.TIE, PLAIN);
        cast(5, Choice.NEITHER, PLAIN);
        cast(6, Choice.SECOND, PLAIN.setAsideBy(new Honeypot()));
        cast(7, Choice.FIRST, PLAIN);
        community.withdraw(Electorate.voter(7), PAIR);
        community.cast(Electorate.voter(8), Subject.parse("gemma-3n").orElseThrow(), Choice.SHIP, PLAIN);
        for (int voter : new int[] {1, 3, 9}) {
            community.verify(Electorate.voter(voter), new Identity("identity " + voter, "google.example"), subject -> Set.of());
        }
        cast(9, Choice.FIRST, PLAIN.about(Set.of("google.example")));

        assertThat(said(false, false, Window.ALL)).isEqualTo("4 ballots and 1 neither: gemma-3n won 2, tied 1; phi-4-mini won 1, tied 1");
        assertThat(said(true, false, Window.ALL)).isEqualTo("2 ballots and 0 neither: gemma-3n won 1, tied 0; phi-4-mini won 1, tied 0");
        assertThat(said(true, false, Window.MONTH)).isEqualTo("1 ballots and 0 neither: gemma-3n won 0, tied 0; phi-4-mini won 1, tied 0");
        assertThat(said(false, true, Window.MONTH)).isEqualTo("1 ballots and 0 neither: gemma-3n won 1, tied 0; phi-4-mini won 0, tied 0");
        assertThat(community.preferences().ballots()).isEqualTo(5);
    }

    private void cast(int voter, Choice choice, Circumstances circumstances) {
        community.cast(Electorate.voter(voter), PAIR, choice, circumstances);
    }

    private String said(boolean verifiedOnly, boolean blindOnly, Window window) {
        Board board = new Ranker(community.preferences(), tool -> Optional.of(new Slug("any")), Decay.NONE, LocalDate.of(2026, 11, 22))
                .board(new BallotFilter(Optional.empty(), verifiedOnly, blindOnly, window));
        return board.ballots() + " ballots and " + board.neither() + " neither: " + String.join("; ", board.standings().all().stream()
                .map(PreferenceStoreTest::words).sorted().toList());
    }

    private static String words(Standing standing) {
        return standing.item() + " won " + standing.wins() + ", tied " + standing.ties();
    }
}

package org.shipworthy.community.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.shipworthy.community.standings.Winner.LEFT;
import static org.shipworthy.community.standings.Winner.RIGHT;
import static org.shipworthy.community.standings.Winner.TIE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shipworthy.community.standings.Uncertainty.Basis;

/** Votes that are few, lopsided or disconnected get a finite, sensible answer or none. */
class SparseVotesTest {

    /** Nobody is sure of a lead of more than this: 20 in natural-log units is one chance in half a billion. */
    private static final double ABSURD = 20;

    private final PairCounts counts = PairCounts.ofVotes();

    static Stream<Ranking> rankings() {
        return Stream.of(true, false).flatMap(home -> Stream.of(
                new Ranking(new BradleyTerry(Ties.HALF), home),
                new Ranking(new BradleyTerry(Ties.DROP), home),
                new Ranking(new Davidson(), home)));
    }

    @ParameterizedTest
    @MethodSource("rankings")
    void noVotesGiveNoStandings(Ranking ranking) {
        assertThat(ranking.of(counts)).isEqualTo(new Standings(List.of(), List.of(), 0));
    }

    @ParameterizedTest
    @MethodSource("rankings")
    void allWonIsFarAheadButNotInfinitelyAndSaysHowUnsure(Ranking ranking) {
        counts.add("winner", "loser", LEFT, 10);
        counts.add("loser", "winner", RIGHT, 10);

        List<Standing> standings = ranking.of(counts).all();

        assertThat(standings).extracting(Standing::item).containsExactly("winner", "loser");
        assertThat(standings.get(0).strength()).isBetween(1.0, 5.0).isEqualTo(-standings.get(1).strength(), within(1e-9));
        assertThat(standardError(standings.get(0))).isBetween(0.8, 5.0);
    }

    @ParameterizedTest
    @MethodSource("rankings")
    void aThousandToNothingIsNotAbsurd(Ranking ranking) {
        counts.add("winner", "loser", LEFT, 1000);

        assertThat(ranking.of(counts).all()).allSatisfy(standing -> {
            assertThat(Math.abs(standing.strength())).isBetween(0.5, ABSURD / 2);
            assertThat(standardError(standing)).isBetween(0.5, ABSURD);
        });
    }

    @Test
    void oneLossAmongAThousandIsWhatTheVotesSay() {
        counts.add("winner", "loser", LEFT, 999);
        counts.add("winner", "loser", RIGHT, 1);

        assertThat(ranking().of(counts).all().getFirst().strength()).isEqualTo(Math.log(999) / 2, within(1e-9));
    }

    @Test
    void aChainOfWinsIsRankedInItsOrder() {
        List<String> chain = List.of("a", "b", "c", "d", "e");
        for (int i = 1; i < chain.size(); i++) {
            counts.add(chain.get(i - 1), chain.get(i), LEFT, 3);
        }

        assertThat(ranking().of(counts).all()).extracting(Standing::item).containsExactlyElementsOf(chain);
    }

    @Test
    void aNewcomersFirstWinHardlyMovesTheOthers() {
        PairCounts before = LlmfaoTest.votes();
        PairCounts after = LlmfaoTest.votes();
        after.add("newcomer", "GPT 4", LEFT, "someone");

        List<Standing> standings = ranking().of(after).all();

        Standing newcomer = standings.stream().filter(standing -> standing.item().equals("newcomer")).findFirst().orElseThrow();
        assertThat(standardError(newcomer)).isGreaterThan(1);
        assertThat(newcomer.uncertainty().orElseThrow().basis()).isEqualTo(Basis.MODEL);
        double shift = newcomer.strength() / 59;
        ranking().of(before).all().forEach(old -> assertThat(standings).filteredOn(standing -> standing.item().equals(old.item()))
                .singleElement().satisfies(now -> {
                    assertThat(now.strength()).isEqualTo(old.strength() - shift, within(0.01));
                    assertThat(now.uncertainty().orElseThrow().basis()).isEqualTo(Basis.CLUSTERED);
                }));
    }

    @Test
    void islandsAreRankedEachForItself() {
        counts.add("a", "b", LEFT, 3);
        counts.add("a", "b", RIGHT, 1);
        counts.add("x", "y", TIE, 2);
        counts.add("y", "z", LEFT, 1);

        Standings standings = ranking().of(counts);

        assertThat(standings.islands()).hasSize(2).allSatisfy(island ->
                assertThat(island.standings().stream().mapToDouble(Standing::strength).sum()).isZero());
        assertThat(standings.all()).extracting(Standing::island).containsExactly(1, 1, 1, 2, 2);
        Standing a = standings.islands().get(1).standings().getFirst();
        assertThat(a.uncertainty().orElseThrow().ranks().worst()).isEqualTo(2);
        assertThat(a.score()).isEqualTo(1000 + 400 * Math.log10(3) / 2, within(1e-9));
        Estimate lead = standings.islands().get(1).errors().orElseThrow().difference("a", "b");
        assertThat(lead.chance()).isEqualTo(0.75, within(1e-12));
        // of two alone the log of 3 to 1 has the textbook's standard error
        double reach = 1.959963984540054 * Math.sqrt(1.0 / 3 + 1);
        assertThat(lead.chanceInterval().lower()).isEqualTo(1 / (1 + Math.exp(reach - Math.log(3))), within(1e-9));
        assertThat(lead.chanceInterval().upper()).isEqualTo(1 / (1 + Math.exp(-reach - Math.log(3))), within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> standings.islands().get(0).errors().orElseThrow().difference("a", "x")).withMessageContaining("not of this island");
    }

    @Test
    void withoutTiesAnItemThatOnlyTiedCannotBeRanked() {
        counts.add("a", "b", LEFT, 2);
        counts.add("b", "c", TIE, 5);

        Standings standings = new Ranking(new BradleyTerry(Ties.DROP), false).of(counts);

        assertThat(standings.unranked()).containsExactly(new Unranked("c"));
        assertThat(standings.all()).extracting(Standing::item).containsExactly("a", "b");
        assertThat(standings.votes()).isEqualTo(2);
    }

    @Test
    void allTiesAreLevelAndNotSurelySo() {
        PairCounts byVoter = PairCounts.byVoter();
        for (int voter = 0; voter < 20; voter++) {
            byVoter.add("a", "b", TIE, "voter " + voter);
            byVoter.add("b", "c", TIE, "voter " + voter);
        }

        for (Ranking ranking : List.of(ranking(), new Ranking(new Davidson(), false))) {
            assertThat(ranking.of(byVoter).all()).hasSize(3).allSatisfy(standing -> {
                assertThat(standing.strength()).isEqualTo(0, within(1e-12));
                assertThat(standardError(standing)).isGreaterThan(0.2);
                assertThat(standing.uncertainty().orElseThrow().ranks()).isEqualTo(new RankInterval(1, 3));
            });
        }
    }

    @Test
    void oneVotersErrorsAreNotClustered() {
        PairCounts byVoter = PairCounts.byVoter();
        for (int vote = 0; vote < 30; vote++) {
            byVoter.add("a", "b", vote % 3 == 0 ? RIGHT : LEFT, "the only one");
        }

        assertThat(ranking().of(byVoter).all()).allSatisfy(standing -> {
            Uncertainty uncertainty = standing.uncertainty().orElseThrow();
            assertThat(uncertainty.clustered()).isEmpty();
            assertThat(uncertainty.basis()).isEqualTo(Basis.MODEL);
            assertThat(uncertainty.standardError()).isEqualTo(0.5 / Math.sqrt(30.0 * 2 / 9), within(1e-9));
        });
    }

    @Test
    void aSideThatAlwaysWinsIsAnAdvantageOfTheSide() {
        List<String> items = List.of("a", "b", "c");
        items.forEach(left -> items.stream().filter(right -> !right.equals(left)).forEach(right -> counts.add(left, right, LEFT, 5)));

        Standings.IslandStandings island = new Ranking(new BradleyTerry(Ties.HALF), true).of(counts).islands().getFirst();

        assertThat(island.home().orElseThrow().value()).isBetween(3.0, ABSURD / 2);
        assertThat(island.home().orElseThrow().standardError()).isGreaterThan(1);
        assertThat(island.standings()).allSatisfy(standing -> assertThat(standing.strength()).isEqualTo(0, within(1e-9)));
    }

    @Test
    void anItemDoesNotMeetItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> counts.add("a", "a", LEFT)).withMessage("a vote between a and itself");
        assertThatIllegalArgumentException().isThrownBy(() -> new Elo(Ties.HALF).add("a", "a", LEFT));
    }

    private static Ranking ranking() {
        return new Ranking(new BradleyTerry(Ties.HALF), false);
    }

    private static double standardError(Standing standing) {
        return standing.uncertainty().orElseThrow().standardError();
    }
}

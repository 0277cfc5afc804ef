package org.shipworthy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.shipworthy.community.standings.Standing;
import org.shipworthy.community.standings.Uncertainty;
import org.shipworthy.kernel.Slug;

/** Rankings of ballots as the site holds them, with and without decay, few and many. */
class RankerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final BallotFilter ALL = new BallotFilter(Optional.empty(), false, false, Window.ALL);
    private static final int TRIALS = 100;

    private record Vote(String first, String second, Choice choice, int voter, int age) {

        Vote swapped() {
            Choice other = choice == Choice.FIRST ? Choice.SECOND : choice == Choice.SECOND ? Choice.FIRST : choice;
            return new Vote(first, second, other, voter, age);
        }
    }

    @Test
    void theOrderOfBallotsDoesNotMatter() {
        forRandomVotes((votes, decay, before) -> {
            Collections.shuffle(votes, new Random(1));
            Board after = board(votes, decay);
            for (Standing standing : before.standings().all()) {
                Standing again = find(after, standing.item());
                assertThat(again.strength()).isEqualTo(standing.strength(), within(1e-9));
                assertThat(again.uncertainty().orElseThrow().standardError()).isEqualTo(standing.uncertainty().orElseThrow().standardError(), within(1e-6));
            }
        });
    }

    @Test
    void oneMoreWinNeverLowersAStrength() {
        forRandomVotes((votes, decay, before) -> {
            Vote any = votes.getFirst();
            votes.add(new Vote(any.first, any.second, Choice.FIRST, 99, 0));
            assertThat(find(board(votes, decay), any.first).strength()).isGreaterThanOrEqualTo(find(before, any.first).strength() - 1e-9);
        });
    }

    @Test
    void preferringTheOtherEveryTimeMirrorsTheRanking() {
        forRandomVotes((votes, decay, before) -> {
            votes.replaceAll(Vote::swapped);
            Board after = board(votes, decay);
            before.standings().all().forEach(standing -> assertThat(find(after, standing.item()).strength()).isEqualTo(-standing.strength(), within(1e-6)));
        });
    }

    @Test
    void noBallotsGiveNoRankings() {
        assertThat(new Ranker(new Preferences(), tool -> Optional.of(new Slug("any")), Decay.NONE, TODAY).rankings(Instant.EPOCH).boards()).isEmpty();
    }

    @Test
    void oneVoterAloneAndAllTiesAndAllWonAreRankedWithWideIntervals() {
        List<List<Vote>> cases = List.of(
                votes(8, number -> new Vote("a", "b", Choice.FIRST, 1, 0)),
                votes(8, number -> new Vote("a", "b", Choice.TIE, 1, 0)),
                votes(1, number -> new Vote("a", "b", Choice.FIRST, 1, 0)));
        for (List<Vote> votes : cases) {
            Board board = board(votes, Decay.NONE);
            assertThat(board.standings().all()).hasSize(2).allSatisfy(standing -> {
                Uncertainty uncertainty = standing.uncertainty().orElseThrow();
                assertThat(Math.abs(standing.strength())).isLessThan(6);
                assertThat(uncertainty.basis()).isEqualTo(Uncertainty.Basis.MODEL);
                assertThat(uncertainty.interval().width()).isBetween(0.5, 40.0);
            });
            assertThat(board.flip()).isPresent();
        }
    }

    @Test
    void toolsThatNeverMetAreOnIslandsOfTheirOwn() {
        List<Vote> votes = new ArrayList<>(votes(6, number -> new Vote("a", "b", Choice.FIRST, number, 0)));
        votes.addAll(votes(4, number -> new Vote("x", "y", Choice.SECOND, number, 0)));
        assertThat(board(votes, Decay.NONE).standings().islands()).hasSize(2);
    }

    @Test
    void toolsThatAreNotListedAreNotRankedNorTheirBallotsCounted() {
        Preferences preferences = preferences(votes(6, number -> new Vote("a", number % 2 == 0 ? "b" : "c", Choice.FIRST, number, 0)));
        Ranker ranker = new Ranker(preferences, tool -> tool.value().equals("c") ? Optional.empty() : Optional.of(new Slug("any")), Decay.NONE, TODAY);
        assertThat(ranker.board(ALL).standings().all()).extracting(Standing::item).containsExactly("a", "b");
        assertThat(ranker.board(ALL).ballots()).isEqualTo(3);
    }

    private interface Claim {

        void check(List<Vote> votes, Decay decay, Board board);
    }

    private static void forRandomVotes(Claim claim) {
        for (int seed = 0; seed < TRIALS; seed++) {
            Random random = new Random(seed);
            List<Vote> votes = votes(2 + random.nextInt(60), number -> {
                int first = random.nextInt(5);
                Choice choice = Choice.values()[Choice.FIRST.ordinal() + random.nextInt(3)];
                return new Vote("tool-" + first, "tool-" + (first + 1 + random.nextInt(3)), choice, random.nextInt(12), random.nextInt(90));
            });
            Decay decay = random.nextBoolean() ? Decay.NONE : Decay.of(1 + random.nextInt(60));
            claim.check(votes, decay, board(votes, decay));
        }
    }

    private static List<Vote> votes(int count, IntFunction<Vote> vote) {
        List<Vote> votes = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            votes.add(vote.apply(number));
        }
        return votes;
    }

    private static Preferences preferences(List<Vote> votes) {
        Preferences preferences = new Preferences();
        votes.forEach(vote -> preferences.add(vote.first + "-vs-" + vote.second, vote.choice, "voter " + vote.voter, false, TODAY.minusDays(vote.age)));
        return preferences;
    }

    private static Board board(List<Vote> votes, Decay decay) {
        return new Ranker(preferences(votes), tool -> Optional.of(new Slug("any")), decay, TODAY).board(ALL);
    }

    private static Standing find(Board board, String tool) {
        return board.standings().all().stream().filter(standing -> standing.item().equals(tool)).findFirst().orElseThrow();
    }
}

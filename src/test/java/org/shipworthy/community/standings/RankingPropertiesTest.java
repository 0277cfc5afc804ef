package org.shipworthy.community.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every set of votes, tried on small random ones: sparse, separated, disconnected and dense alike. */
class RankingPropertiesTest {

    private static final int TRIALS = 500;

    private record Vote(String left, String right, Winner winner, String voter) {}

    static Stream<Ranking> rankings() {
        return Stream.of(true, false).flatMap(home -> Stream.of(
                new Ranking(new BradleyTerry(Ties.HALF), home),
                new Ranking(new BradleyTerry(Ties.DROP), home),
                new Ranking(new Davidson(), home)));
    }

    @ParameterizedTest
    @MethodSource("rankings")
    void theOrderOfVotesDoesNotMatter(Ranking ranking) {
        for (int seed = 0; seed < TRIALS; seed++) {
            List<Vote> votes = votes(seed);
            Map<String, Standing> before = byItem(ranking, votes);
            Collections.shuffle(votes, new Random(seed));

            byItem(ranking, votes).forEach((item, standing) -> {
                assertThat(standing.strength()).isEqualTo(before.get(item).strength());
                assertThat(standing.uncertainty().orElseThrow().standardError())
                        .isEqualTo(before.get(item).uncertainty().orElseThrow().standardError(), within(1e-9));
            });
        }
    }

    /** Not with an advantage of the side: a win at the left also says that the left side wins, and that lowers all who stood there. */
    static Stream<Ranking> rankingsOfStrengthsAlone() {
        return rankings().filter(ranking -> !ranking.home());
    }

    @ParameterizedTest
    @MethodSource("rankingsOfStrengthsAlone")
    void addingAWinNeverLowersAStrength(Ranking ranking) {
        for (int seed = 0; seed < TRIALS; seed++) {
            List<Vote> votes = votes(seed);
            Vote any = votes.get(new Random(seed).nextInt(votes.size()));
            Map<String, Standing> before = byItem(ranking, votes);
            votes.add(new Vote(any.left(), any.right(), Winner.LEFT, "one more"));

            double after = byItem(ranking, votes).get(any.left()).strength();

            if (before.containsKey(any.left())) {
                assertThat(after).describedAs("seed %d", seed).isGreaterThanOrEqualTo(before.get(any.left()).strength() - 1e-9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rankings")
    void preferringTheOtherEveryTimeMirrorsTheStrengths(Ranking ranking) {
        for (int seed = 0; seed < TRIALS; seed++) {
            List<Vote> votes = votes(seed);
            List<Vote> mirrored = votes.stream().map(vote -> new Vote(vote.left(), vote.right(), vote.winner().opposite(), vote.voter())).toList();
            Map<String, Standing> before = byItem(ranking, votes);

            byItem(ranking, mirrored).forEach((item, standing) ->
                    assertThat(standing.strength()).isEqualTo(-before.get(item).strength(), within(1e-7)));
        }
    }

    @ParameterizedTest
    @MethodSource("rankings")
    void swappingTheSidesKeepsTheStrengthsAndTurnsTheAdvantageRound(Ranking ranking) {
        for (int seed = 0; seed < TRIALS; seed++) {
            List<Vote> votes = votes(seed);
            List<Vote> swapped = votes.stream().map(vote -> new Vote(vote.right(), vote.left(), vote.winner().opposite(), vote.voter())).toList();
            Map<String, Standing> before = byItem(ranking, votes);

            byItem(ranking, swapped).forEach((item, standing) ->
                    assertThat(standing.strength()).isEqualTo(before.get(item).strength(), within(1e-7)));
            assertThat(homes(ranking, swapped).stream().mapToDouble(home -> -home).toArray())
                    .containsExactly(homes(ranking, votes).stream().mapToDouble(home -> home).toArray(), within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("rankings")
    void everyFigureIsFiniteAndEveryPlacePossible(Ranking ranking) {
        for (int seed = 0; seed < TRIALS; seed++) {
            counted(ranking, votes(seed)).islands().forEach(island -> island.standings().forEach(standing -> {
                Uncertainty uncertainty = standing.uncertainty().orElseThrow();
                assertThat(Math.abs(standing.strength())).isLessThan(20);
                assertThat(uncertainty.standardError()).isGreaterThan(0).isLessThan(50);
                int place = 1 + island.standings().indexOf(standing);
                assertThat(place).isBetween(uncertainty.ranks().best(), uncertainty.ranks().worst());
            }));
        }
    }

    private static List<Vote> votes(int seed) {
        Random random = new Random(seed);
        List<String> items = IntStream.range(0, 2 + random.nextInt(7)).mapToObj(number -> "item " + number).toList();
        double lean = random.nextDouble();
        double ties = random.nextDouble() / 2;
        List<Vote> votes = new ArrayList<>();
        for (int vote = 1 + random.nextInt(random.nextBoolean() ? 10 : 150); vote > 0; vote--) {
            int left = random.nextInt(items.size());
            int right = (left + 1 + random.nextInt(items.size() - 1)) % items.size();
            Winner decided = random.nextDouble() < lean == left < right ? Winner.LEFT : Winner.RIGHT;
            Winner winner = random.nextDouble() < ties ? Winner.TIE : decided;
            votes.add(new Vote(items.get(left), items.get(right), winner, "voter " + random.nextInt(25)));
        }
        return votes;
    }

    private static Standings counted(Ranking ranking, List<Vote> votes) {
        PairCounts counts = PairCounts.byVoter();
        votes.forEach(vote -> counts.add(vote.left(), vote.right(), vote.winner(), vote.voter()));
        return ranking.of(counts);
    }

    private static Map<String, Standing> byItem(Ranking ranking, List<Vote> votes) {
        return counted(ranking, votes).all().stream().collect(Collectors.toMap(Standing::item, standing -> standing));
    }

    private static List<Double> homes(Ranking ranking, List<Vote> votes) {
        return counted(ranking, votes).islands().stream().flatMap(island -> island.home().stream()).map(Estimate::value).toList();
    }
}

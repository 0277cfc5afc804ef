package org.shipworthy.community.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final Ranking RANKING = new Ranking(new BradleyTerry(Ties.HALF), false);

    @Test
    void drawingVotersGivesTheWidthOfTheClusteredErrors() {
        PairCounts votes = LlmfaoTest.votes();
        Bootstrap bootstrap = bootstrap(votes, 1000);

        double drawn = RANKING.of(votes).all().stream().mapToDouble(standing -> bootstrap.strengths().get(standing.item()).width()).average().orElseThrow();
        double computed = RANKING.of(votes).all().stream().mapToDouble(standing -> standing.uncertainty().orElseThrow().interval().width()).average().orElseThrow();

        assertThat(drawn / computed).isEqualTo(1, within(0.1));
    }

    @Test
    void drawingVotesGivesTheWidthOfTheModelBasedErrors() {
        PairCounts votes = PairCounts.ofVotes();
        votes.add("a", "b", Winner.LEFT, 60);
        votes.add("a", "b", Winner.RIGHT, 40);

        // the strength is half the log odds, and the odds' error is 1 / sqrt(n p q)
        assertThat(bootstrap(votes, 4000).strengths().get("a").width()).isEqualTo(2 * 1.96 / 2 / Math.sqrt(24), within(0.04));
    }

    @Test
    void placesCoverTheOnesThatTheVotesAllow() {
        PairCounts votes = LlmfaoTest.votes();
        Bootstrap bootstrap = bootstrap(votes, 300);

        List<Standing> standings = RANKING.of(votes).all();
        assertThat(bootstrap.ranks().get(standings.getFirst().item()).best()).isEqualTo(1);
        assertThat(bootstrap.ranks().get(standings.getLast().item()).worst()).isEqualTo(59);
        assertThat(bootstrap.ranks().get(standings.getFirst().item()).worst()).isLessThan(20);
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        PairCounts votes = LlmfaoTest.votes();

        assertThat(bootstrap(votes, 50)).isEqualTo(bootstrap(votes, 50));
    }

    @Test
    void roundsThatMissAnItemStillHaveAnAnswer() {
        PairCounts votes = PairCounts.ofVotes();
        votes.add("a", "b", Winner.LEFT);
        votes.add("b", "c", Winner.LEFT);

        assertThat(bootstrap(votes, 200).strengths().values()).allSatisfy(interval ->
                assertThat(interval.width()).isBetween(0.1, 10.0));
    }

    private static Bootstrap bootstrap(PairCounts votes, int rounds) {
        return RANKING.bootstrap(votes, rounds, new SplittableRandom(7)).getFirst();
    }
}

package org.shipworthy.community.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class VoteLogTest {

    private static final Ranking RANKING = new Ranking(new BradleyTerry(Ties.HALF), false);
    private static final int MARKS = 4;
    private static final IntPredicate ANY = any -> true;

    private final VoteLog log = new VoteLog();

    @Test
    void partsAreRankedAsIfTheyWereAll() {
        PairCounts odd = PairCounts.byVoter();
        Random random = new Random(3);
        for (int vote = 0; vote < 2000; vote++) {
            int left = random.nextInt(6);
            int right = (left + 1 + random.nextInt(5)) % 6;
            Winner winner = Winner.values()[random.nextInt(3)];
            int voter = random.nextInt(80);
            int mark = random.nextInt(MARKS);
            log.add(log.pair("item " + left, "item " + right), winner, log.voter(voter * 0x9E3779B97F4A7C15L), mark);
            if (mark % 2 == 1 && left != 0 && right != 0) {
                odd.add("item " + left, "item " + right, winner, "voter " + voter);
            }
        }

        IntPredicate withoutFirst = pair -> !log.left(pair).equals("item 0") && !log.right(pair).equals("item 0");
        Standings part = RANKING.of(log.counts(withoutFirst, mark -> mark % 2 == 1));

        assertThat(part.all()).usingRecursiveComparison().withComparatorForType(VoteLogTest::nearly, Double.class).isEqualTo(RANKING.of(odd).all());
        assertThat(log.count(withoutFirst, mark -> mark % 2 == 1)).isEqualTo((int) odd.votes());
        assertThat(log.votes()).isEqualTo(2000);
    }

    @Test
    void onlyTheMostVotedAreKept() {
        vote("a", "b", 5, 0);
        vote("b", "c", 3, 0);
        vote("c", "d", 1, 0);

        assertThat(RANKING.of(log.counts(log.amongMostVoted(3, ANY, ANY), ANY)).all()).extracting(Standing::item).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(log.counts(log.amongMostVoted(2, ANY, ANY), ANY).votes()).isEqualTo(5);
        assertThat(log.counts(log.amongMostVoted(4, ANY, ANY), ANY).votes()).isEqualTo(9);
    }

    @Test
    void voteOfHalfTheWeightMovesAStrengthHalfAsMuch() {
        vote("a", "b", 8, 0);
        vote("b", "a", 8, 1);

        PairCounts weighted = log.counts(ANY, ANY, mark -> mark == 0 ? 1 : 0.5);

        Standing first = RANKING.of(weighted).all().getFirst();
        assertThat(first.item()).isEqualTo("a");
        assertThat(first.strength()).isEqualTo(Math.log(2) / 2, within(1e-9));
        assertThat(first.votes()).isEqualTo(16);
        assertThat(weighted.effectiveVotes()).isEqualTo(12.0 * 12 / (8 + 2), within(1e-9));
    }

    /** What all votes have in common says nothing: neither of who is ahead nor, where it is measured, of how surely. */
    @Test
    void equalWeightsChangeNeitherStrengthsNorTheErrorsThatAreMeasured() {
        vote("a", "b", 30, 0);
        vote("b", "a", 20, 0);
        vote("b", "c", 25, 0);
        vote("c", "a", 15, 0);

        Standings plain = RANKING.of(log.counts(ANY, ANY));
        IntToDoubleFunction half = mark -> 0.5;
        PairCounts halved = log.counts(ANY, ANY, half);

        assertThat(halved.effectiveVotes()).isEqualTo(90, within(1e-9));
        for (int i = 0; i < 3; i++) {
            Uncertainty before = plain.all().get(i).uncertainty().orElseThrow();
            Standing standing = RANKING.of(halved).all().get(i);
            Uncertainty after = standing.uncertainty().orElseThrow();
            assertThat(standing.strength()).isEqualTo(plain.all().get(i).strength(), within(1e-9));
            assertThat(after.clustered().orElseThrow()).isEqualTo(before.clustered().orElseThrow(), within(1e-9));
            assertThat(after.robust().orElseThrow()).isEqualTo(before.robust().orElseThrow(), within(1e-9));
            assertThat(after.modelBased()).isEqualTo(before.modelBased() * Math.sqrt(2), within(1e-9));
        }
    }

    private void vote(String winner, String loser, int votes, int mark) {
        for (int vote = 0; vote < votes; vote++) {
            log.add(log.pair(winner, loser), Winner.LEFT, log.voter(log.votes()), mark);
        }
    }

    private static int nearly(double one, double other) {
        return Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other);
    }
}

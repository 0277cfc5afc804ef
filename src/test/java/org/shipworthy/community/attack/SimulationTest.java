package org.shipworthy.community.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.SharedData;
import org.shipworthy.community.rules.Rulebook;
import org.shipworthy.community.standings.Winner;

/** Five in a hundred ballots are hostile, among 8,931 honest ones by 124 people on 59 models; {@code -Dattacks=12} tries more, of which one moves one by two. */
class SimulationTest {

    private static final long ATTACKS = Integer.getInteger("attacks", 2);

    private static final List<Vote> LLMFAO = SharedData.rows("votes/llmfao/crowd-comparisons.csv").stream()
            .map(row -> new Vote(row.get("left"), row.get("right"), Winner.find(row.get("winner")).orElseThrow(), row.get("worker")))
            .toList();

    @Test
    void noneOfTheTopTenMovesByMoreThanOnePlace() {
        List<AttackReport> reports = new ArrayList<>();
        for (long seed = 1; seed <= ATTACKS; seed++) {
            reports.addAll(new Simulation(LLMFAO, seed).run());
        }
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.hostile()).isEqualTo(470);
            assertThat(report.movedAfter()).as(report.toString()).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void withoutTheRulesTheSameAttacksMoveTheTopTenFar() {
        assertThat(new Simulation(LLMFAO, 1).run()).allSatisfy(report -> assertThat(report.movedBefore()).isGreaterThan(1));
    }

    @Test
    void honestVotesAloneAreLeftAlone() {
        Rulebook rulebook = new Rulebook();
        List<Timed> stream = new Stream(LLMFAO, new SplittableRandom(1)).attacked(Tactic.SLOW_DRIP, Aim.LOWER_FIRST, "GPT 4", 0);
        assertThat(stream).hasSize(LLMFAO.size()).flatExtracting(timed -> rulebook.judge(timed.seen())).isEmpty();
    }

    @Test
    void theSameSeedMakesTheSameAttack() {
        assertThat(new Simulation(LLMFAO, 5).run(Tactic.SLOW_DRIP, Aim.LOWER_FIRST))
                .isEqualTo(new Simulation(LLMFAO, 5).run(Tactic.SLOW_DRIP, Aim.LOWER_FIRST));
    }

    @Test
    void tooFewItemsHaveNoTopTen() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Simulation(List.of(new Vote("a", "b", Winner.LEFT, "ann")), 1))
                .withMessageContaining("at least 12 items");
    }
}

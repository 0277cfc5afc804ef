package org.shipworthy.community.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RulebookTest {

    private final Rulebook rulebook = new Rulebook();
    private final List<Finding> found = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private long ballots;

    @Test
    void theLastBallotOfAVotersPaceCountsAndTheNextIsSetAside() {
        PaceRule.Limit limit = VoterPace.LIMITS.getFirst();
        for (int i = 0; i < limit.ballots(); i++) {
            cast("ann", "home", "tool-" + i, i % 2);
        }
        assertThat(found).isEmpty();
        cast("ann", "home", "tool-x", 1);
        assertThat(rules()).containsExactly("voter-pace");
        now = now.plus(limit.within());
        cast("ann", "home", "tool-y", 1);
        assertThat(rules()).hasSize(1);
    }

    @Test
    void aNetworkHasAPaceOfItsOwn() {
        for (int i = 0; i <= NetworkPace.LIMITS.getFirst().ballots(); i++) {
            cast("voter-" + i, "office", "tool-" + i, i % 2);
        }
        assertThat(rules()).containsExactly("network-pace");
        cast("voter-elsewhere", "home", "tool-1", 1);
        assertThat(found).hasSize(1);
    }

    @Test
    void aToolHasAPaceOfItsOwn() {
        SplittableRandom random = new SplittableRandom(1);
        int most = ToolPace.LIMITS.getFirst().ballots();
        for (int i = 0; i < most; i++) {
            cast("voter-" + i, "home-" + i, "tool", random.nextInt(2));
        }
        assertThat(found).isEmpty();
        cast("one-more", "one-more", "tool", 1);
        assertThat(rules()).containsExactly("tool-pace");
    }

    @Test
    void aVoterForOneToolOnlyLosesWhatLeansThatWay() {
        makeHistory();
        for (int i = 0; i < 60; i++) {
            prefer("fan", "network-" + i, "middling", "other-" + i);
            prefer("fan", "network-" + i, "other-" + i, "other-" + (i + 1));
            prefer("fan", "network-" + i, "other-" + (i + 2), "other-" + i);
            now = now.plus(Duration.ofHours(1));
        }
        assertThat(setAsideOf("fan")).hasSize(60).allMatch(ballot -> ballot.scoreFor("middling") == 1);
    }

    @Test
    void aNetworkForOneToolOnlyIsSeenThroughItsManyVoters() {
        makeHistory();
        for (int i = 0; i < 40; i++) {
            prefer("false-" + i, "one network", "middling", "other-" + i % 20);
            now = now.plus(Duration.ofMinutes(5));
        }
        assertThat(found).isNotEmpty();
        assertThat(found.stream().map(Finding::ballot).distinct()).hasSizeGreaterThan(35);
    }

    @Test
    void aBurstFromEverywhereIsHeldAgainstTheHistoryAndRegularsAreSpared() {
        makeHistory();
        int before = found.size();
        for (int i = 0; i < 60; i++) {
            prefer("false-" + i, "network-" + i, "middling", "other-" + i % 20);
            now = now.plus(Duration.ofMinutes(5));
        }
        prefer("regular-1", "home-1", "middling", "other-3");
        assertThat(found.subList(before, found.size())).allMatch(finding -> finding.rule().key().equals("burst"))
                .allMatch(finding -> finding.ballot().voter().startsWith("false")).hasSize(60);
    }

    @Test
    void whoeverIsNoNewcomerAnyMoreIsCountedAgain() {
        makeHistory();
        for (int i = 0; i < 60; i++) {
            prefer("false-" + i, "network-" + i, "middling", "other-" + i % 20);
        }
        prefer("honest", "home", "middling", "other-1");
        assertThat(setAsideOf("honest")).hasSize(1);
        for (int i = 0; i < Voters.REGULAR_FROM; i++) {
            now = now.plus(Duration.ofMinutes(5));
            prefer("honest", "home", "other-" + i, "other-" + (i + 7));
        }
        assertThat(found.getLast()).isInstanceOfSatisfying(Finding.Released.class, released -> assertThat(released.ballot().voter()).isEqualTo("honest"));
    }

    @Test
    void votingBackAndForthIsNoEvidence() {
        makeHistory();
        int before = found.size();
        for (int i = 0; i < 25; i++) {
            cast("undecided", "home", "middling", i % 2);
            now = now.plus(Duration.ofHours(1));
        }
        assertThat(found).hasSize(before);
    }

    /** A fair coin is set aside for its leaning in fewer than one of a hundred runs, looked at after every ballot. */
    @Test
    void falseAlarmsAreAsRareAsIsSaid() {
        SplittableRandom random = new SplittableRandom(3);
        int alarms = 0;
        for (int run = 0; run < 300; run++) {
            Leaning leaning = new Leaning(OutlierVoter.FALSE_ALARM);
            History history = new History();
            for (int i = 0; i < 400; i++) {
                CastBallot ballot = new CastBallot(i, "ann", "home", now, "tool", Optional.empty(), random.nextInt(2));
                alarms += leaning.see(ballot, history).isEmpty() ? 0 : 1;
            }
        }
        assertThat(alarms).isZero();
    }

    /** A hundred regulars who prefer every tool as often as not. */
    private void makeHistory() {
        SplittableRandom random = new SplittableRandom(2);
        for (int voter = 0; voter < 100; voter++) {
            for (int i = 0; i < 16; i++) {
                int one = random.nextInt(21);
                int other = (one + 1 + random.nextInt(20)) % 21;
                prefer("regular-" + voter, "home-" + voter, name(one), name(other));
                now = now.plus(Duration.ofMinutes(3));
            }
        }
        assertThat(found).isEmpty();
    }

    private static String name(int number) {
        return number == 20 ? "middling" : "other-" + number;
    }

    private void prefer(String voter, String network, String winner, String loser) {
        boolean inOrder = winner.compareTo(loser) < 0;
        see(new CastBallot(++ballots, voter, network, now, inOrder ? winner : loser, Optional.of(inOrder ? loser : winner), inOrder ? 1 : 0));
    }

    private void cast(String voter, String network, String tool, double score) {
        see(new CastBallot(++ballots, voter, network, now, tool, Optional.empty(), score));
    }

    private void see(CastBallot ballot) {
        found.addAll(rulebook.judge(ballot));
    }

    private List<String> rules() {
        return found.stream().map(finding -> finding.rule().key()).toList();
    }

    private List<CastBallot> setAsideOf(String voter) {
        Predicate<Finding> own = finding -> finding.ballot().voter().equals(voter);
        return found.stream().filter(own).map(Finding::ballot).distinct().toList();
    }
}

package org.shipworthy.community.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BurstTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Voters voters = new Voters();
    private final History history = new History();
    private long id;

    @Test
    void anAlarmFindsTheBallotsThatRaisedIt() {
        List<CastBallot> cast = new ArrayList<>();
        assertThat(burst(new Burst(), "anvil", cast)).isEqualTo(cast);
    }

    @Test
    void theEarliestOfAllToolsAreForgottenFirst() {
        int needed = burst(new Burst(), "anvil", new ArrayList<>()).size();
        Burst small = new Burst(needed);
        see(small, "bellows", 1);
        see(small, "anvil", 1);
        see(small, "bellows", 1);
        List<CastBallot> cast = new ArrayList<>();
        List<CastBallot> found = burst(small, "anvil", cast);
        assertThat(found).isEqualTo(cast.subList(cast.size() - found.size(), cast.size())).hasSize(needed - 1);
    }

    @Test
    void whatAnAlarmFoundIsNotForgottenTwice() {
        int needed = burst(new Burst(), "anvil", new ArrayList<>()).size();
        Burst small = new Burst(2 * needed);
        burst(small, "anvil", new ArrayList<>());
        for (int i = 0; i < 10; i++) {
            see(small, "anvil", 0);
        }
        List<CastBallot> cast = new ArrayList<>();
        cast.add(see(small, "anvil", 1));
        for (int i = 0; i < needed; i++) {
            see(small, "bellows-" + i, 1);
        }
        assertThat(burst(small, "anvil", cast)).isEqualTo(cast);
    }

    /** Newcomers prefer the tool until that is found. */
    private List<CastBallot> burst(Burst burst, String tool, List<CastBallot> cast) {
        while (true) {
            CastBallot ballot = ballot(tool, 1);
            cast.add(ballot);
            voters.isFirst(ballot);
            List<CastBallot> found = burst.see(ballot, history, voters);
            if (!found.isEmpty()) {
                return found;
            }
        }
    }

    private CastBallot see(Burst burst, String tool, double score) {
        CastBallot ballot = ballot(tool, score);
        voters.isFirst(ballot);
        assertThat(burst.see(ballot, history, voters)).isEmpty();
        return ballot;
    }

    private CastBallot ballot(String tool, double score) {
        return new CastBallot(++id, "voter-" + id, "", NOW, tool, Optional.empty(), score);
    }
}

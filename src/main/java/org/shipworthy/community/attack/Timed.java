package org.shipworthy.community.attack;

import java.time.Instant;
import java.util.Optional;
import org.shipworthy.community.rules.CastBallot;
import org.shipworthy.community.standings.Winner;

/**
 * A vote in the simulated stream.
 *
 * @param network named for the day, as live ones are
 */
record Timed(long id, Vote vote, String network, Instant at, boolean hostile) {

    CastBallot seen() {
        double score = vote.winner() == Winner.TIE ? 0.5 : (vote.winner() == Winner.LEFT) == isInOrder() ? 1 : 0;
        String first = isInOrder() ? vote.left() : vote.right();
        String second = isInOrder() ? vote.right() : vote.left();
        return new CastBallot(id, vote.voter(), network, at, first, Optional.of(second), score);
    }

    /** Live ballots name the tools of a pair in the order of the alphabet. */
    private boolean isInOrder() {
        return vote.left().compareTo(vote.right()) < 0;
    }
}

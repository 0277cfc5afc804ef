package org.shipworthy.community;

import java.util.Optional;
import org.shipworthy.community.standings.Standings;
import org.shipworthy.community.standings.TopFlip;

/**
 * One ranking, with what it was made of.
 *
 * @param ballots   how many preferences it counts
 * @param neither   how many more ballots said neither, which favours nobody
 * @param effective how many ballots of equal weight would say as much; the same as {@code ballots} without decay
 * @param flip      what would change first place; empty where nothing is ranked, and with decay
 * @param leftOut   how many tools were left out because there are too many to rank at once: those with the fewest ballots
 */
public record Board(BallotFilter filter, Standings standings, int ballots, int neither, double effective, Optional<TopFlip> flip, int leftOut) {

    /** The same under another filter that takes the same ballots. */
    Board of(BallotFilter same) {
        return new Board(same, standings, ballots, neither, effective, flip, leftOut);
    }

    public boolean isEmpty() {
        return standings.islands().isEmpty();
    }
}

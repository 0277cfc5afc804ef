package org.shipworthy.community;

import java.util.List;
import java.util.Optional;

/**
 * A voter's own view: whether they are verified, and their live ballots, the latest first, at most {@link #MOST}.
 */
public record OwnBallots(boolean verified, List<Own> ballots) {

    public static final int MOST = 500;

    /** @param appeal what the voter said against its being set aside */
    public record Own(Ballot ballot, Optional<String> appeal) {}

    public OwnBallots {
        ballots = List.copyOf(ballots);
    }
}

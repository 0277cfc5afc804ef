package org.shipworthy.community;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The community's rankings at one moment: for all tools and for each category, for every filter.
 *
 * @param asOf   when the ballots were read; empty while nothing is worked out yet
 * @param boards those with at least one ballot
 */
public record Rankings(Optional<Instant> asOf, Decay decay, Map<BallotFilter, Board> boards) {

    /** Grows when a rule of counting changes, so that two rankings can be told apart. */
    public static final int RULES_VERSION = 1;

    /** Before anything is worked out. */
    public static final Rankings NONE = new Rankings(Optional.empty(), Decay.NONE, Map.of());

    public Rankings {
        boards = Map.copyOf(boards);
    }

    /** Empty when no ballot passes the filter. */
    public Optional<Board> find(BallotFilter filter) {
        return Optional.ofNullable(boards.get(filter));
    }
}

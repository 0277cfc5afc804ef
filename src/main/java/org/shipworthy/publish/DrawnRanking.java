package org.shipworthy.publish;

import java.time.Instant;
import java.util.List;
import org.shipworthy.community.Board;
import org.shipworthy.community.standings.Bootstrap;

/** What came of asking for a ranking's intervals by drawing its voters again. */
public sealed interface DrawnRanking {

    /** @param islands in the order of the board's */
    record Drawn(Instant asOf, Board board, List<Bootstrap> islands) implements DrawnRanking {}

    /** Another one is being drawn. */
    record Busy() implements DrawnRanking {}

    /** It would take too long. */
    record TooLarge() implements DrawnRanking {}

    /** There is nothing to rank. */
    record Empty() implements DrawnRanking {}
}

package org.shipworthy.decide.bottomline;

import java.util.List;

/** What one kind of evidence says of two tools. */
public sealed interface EvidenceBlock {

    Kind kind();

    /**
     * @param points for the first tool over the second; zero when they differ less than counts
     * @param spread one standard error, in points
     * @param words  what the points rest on, a sentence without its full stop
     * @param stale  what of it is old and counts half, a sentence for each
     */
    record Speaks(Kind kind, Points points, double spread, String words, List<String> stale) implements EvidenceBlock {
        public Speaks {
            stale = List.copyOf(stale);
        }
    }

    /**
     * It counts neither for nor against.
     *
     * @param why a sentence without its full stop
     */
    record Silent(Kind kind, String why) implements EvidenceBlock {}
}

package org.shipworthy.catalogue.sync;

import java.util.List;
import java.util.Optional;
import org.shipworthy.kernel.Slug;

/** What became of an editor's decision about the inbox or about a row of a source. */
public sealed interface InboxOutcome {

    /** It was carried out. */
    record Decided(InboxItem item) implements InboxOutcome {}

    /**
     * None of this number waits.
     *
     * @param before what became of it, when it once did
     */
    record NotWaiting(long id, Optional<InboxDecision> before) implements InboxOutcome {}

    /** The item is not about which tool a row is, so no other tool can be named. */
    record NoQuestionOfTool(InboxItem item) implements InboxOutcome {}

    /** @param nearest the slugs that may have been meant, likeliest first; may be empty */
    record UnknownTool(Slug asked, List<Slug> nearest) implements InboxOutcome {

        public UnknownTool {
            nearest = List.copyOf(nearest);
        }
    }

    /** What the source calls its rows was noted; it counts from the next reading on. */
    record Corrected(String key, Slug tool) implements InboxOutcome {}

    /** The source never had a row of this key. */
    record UnknownRow(String key) implements InboxOutcome {}
}

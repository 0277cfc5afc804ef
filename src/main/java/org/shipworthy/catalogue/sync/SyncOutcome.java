package org.shipworthy.catalogue.sync;

import java.time.Instant;
import org.shipworthy.catalogue.Feed;

/** What became of asking a source's server. */
public sealed interface SyncOutcome {

    Feed feed();

    record Taken(SyncReport report) implements SyncOutcome {
        @Override
        public Feed feed() {
            return report.feed();
        }
    }

    /** The server asked not to be asked before. */
    record Later(Feed feed, Instant notBefore) implements SyncOutcome {}

    /** Nothing was changed; the reason names the source, the place in it, and what is wrong. */
    record Failed(Feed feed, String reason) implements SyncOutcome {}
}

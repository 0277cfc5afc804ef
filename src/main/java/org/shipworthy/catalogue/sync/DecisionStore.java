package org.shipworthy.catalogue.sync;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.storage.InstantText;

/** What editors decided about the rows of a source. */
final class DecisionStore {

    private final Handle handle;
    private final Feed feed;

    DecisionStore(Handle handle, Feed feed) {
        this.handle = handle;
        this.feed = feed;
    }

    /** @param tool a slug, {@link Identities#NEW} or {@link Identities#NOT_LISTED} */
    void decide(String key, String tool, Instant at) {
        handle.createUpdate("""
                        INSERT INTO identity (source, listed_as, tool, decided_at) VALUES (:source, :key, :tool, :at)
                        ON CONFLICT (source, listed_as) DO UPDATE SET tool = excluded.tool, decided_at = excluded.decided_at""")
                .bind("source", feed.key())
                .bind("key", key)
                .bind("tool", tool)
                .bind("at", InstantText.of(at))
                .execute();
    }

    /** Makes the next reading look at this row again, even when the file is the same. */
    void forget(String key) {
        handle.createUpdate("UPDATE listing SET hash = '' WHERE source = :source AND listed_as = :key")
                .bind("source", feed.key()).bind("key", key).execute();
        handle.createUpdate("UPDATE intake SET content_hash = '' WHERE source = :source").bind("source", feed.key()).execute();
    }
}

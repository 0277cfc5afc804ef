package org.shipworthy.digest.issue;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was published when somebody last looked. Every method runs in a transaction of the caller. */
final class LookoutStore {

    /** @param revision counts how often it was replaced */
    record Base(long revision, PublishedState state) {}

    private final Handle handle;

    LookoutStore(Handle handle) {
        this.handle = handle;
    }

    Optional<Base> findBase() {
        return handle.createQuery("SELECT revision, content FROM watch_base WHERE id = 1")
                .map((row, context) -> new Base(row.getLong("revision"), Stored.read(PublishedState.class, row.getString("content"))))
                .findOne();
    }

    void addBase(PublishedState state) {
        handle.createUpdate("INSERT INTO watch_base (id, revision, content) VALUES (1, 1, :content) ON CONFLICT (id) DO NOTHING")
                .bind("content", Stored.write(state))
                .execute();
    }

    /** False, and nothing changed, when somebody else replaced it meanwhile. */
    boolean replaceBase(Base base, PublishedState now) {
        return handle.createUpdate("UPDATE watch_base SET revision = revision + 1, content = :content WHERE id = 1 AND revision = :revision")
                .bind("content", Stored.write(now))
                .bind("revision", base.revision)
                .execute() == 1;
    }
}

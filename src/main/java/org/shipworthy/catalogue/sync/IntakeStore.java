package org.shipworthy.catalogue.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.storage.InstantText;

/** When a source was read, what of it, and how that went. */
final class IntakeStore {

    private final Handle handle;
    private final Feed feed;

    IntakeStore(Handle handle, Feed feed) {
        this.handle = handle;
        this.feed = feed;
    }

    Standing.IntakeState state() {
        return handle.createQuery("SELECT content_hash, read_on, listings FROM intake WHERE source = :source")
                .bind("source", feed.key())
                .map((row, context) -> new Standing.IntakeState(row.getString("content_hash"), Optional.of(row.getString("read_on")).filter(day -> !day.isEmpty()).map(LocalDate::parse), row.getInt("listings")))
                .findOne().orElse(new Standing.IntakeState("", Optional.empty(), 0));
    }

    void ensureIntake(Instant at) {
        handle.createUpdate("""
                        INSERT INTO intake (source, content_hash, read_on, listings, tried_at, failure, etag, last_modified, not_before)
                        VALUES (:source, '', '', 0, :at, '', '', '', '')
                        ON CONFLICT (source) DO NOTHING""")
                .bind("source", feed.key())
                .bind("at", InstantText.of(at))
                .execute();
    }

    void saveRead(String contentHash, LocalDate day, Instant at) {
        handle.createUpdate("""
                        UPDATE intake SET content_hash = :hash, read_on = :day, tried_at = :at, failure = ''
                        WHERE source = :source""")
                .bind("hash", contentHash)
                .bind("day", day.toString())
                .bind("at", InstantText.of(at))
                .bind("source", feed.key())
                .execute();
    }

    void saveFailure(String failure, Instant at) {
        handle.createUpdate("UPDATE intake SET tried_at = :at, failure = :failure WHERE source = :source")
                .bind("at", InstantText.of(at))
                .bind("failure", failure)
                .bind("source", feed.key())
                .execute();
    }

    FetchMemory fetchMemory() {
        return handle.createQuery("SELECT etag, last_modified, not_before FROM intake WHERE source = :source")
                .bind("source", feed.key())
                .map((row, context) -> new FetchMemory(row.getString("etag"), row.getString("last_modified"),
                        Optional.of(row.getString("not_before")).filter(text -> !text.isEmpty()).map(InstantText::parse)))
                .findOne().orElse(FetchMemory.NONE);
    }

    void saveFetchMemory(FetchMemory memory) {
        handle.createUpdate("UPDATE intake SET etag = :etag, last_modified = :modified, not_before = :notBefore WHERE source = :source")
                .bind("etag", memory.etag())
                .bind("modified", memory.lastModified())
                .bind("notBefore", memory.notBefore().map(InstantText::of).orElse(""))
                .bind("source", feed.key())
                .execute();
    }
}

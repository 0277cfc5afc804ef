package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
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
                .map((row, context) -> new Standing.IntakeState(row.getString("content_hash"),
                        Optional.of(row.getString("read_on")).filter(day -> !day.isEmpty()).map(LocalDate::parse), row.getInt("listings")))
                .findOne().orElse(new Standing.IntakeState("", Optional.empty(), 0));
    }

    /** From here on the source exists, also for its listings. */
    void saveRead(String contentHash, LocalDate day, Instant at) {
        handle.createUpdate("""
                        INSERT INTO intake (source, content_hash, read_on, listings, tried_at, failure)
                        VALUES (:source, :hash, :day, 0, :at, '')
                        ON CONFLICT (source) DO UPDATE
                        SET content_hash = excluded.content_hash, read_on = excluded.read_on, tried_at = excluded.tried_at, failure = ''""")
                .bind("source", feed.key())
                .bind("hash", contentHash)
                .bind("day", day.toString())
                .bind("at", InstantText.of(at))
                .execute();
    }

    /** @param unread the number of rows by field */
    void saveUnread(SortedMap<String, Integer> unread) {
        handle.createUpdate("UPDATE intake SET unread = :unread WHERE source = :source")
                .bind("source", feed.key())
                .bind("unread", unread.entrySet().stream().map(field -> field.getKey() + " " + field.getValue()).collect(joining("\n")))
                .execute();
    }

    void saveFailure(String failure, Instant at) {
        handle.createUpdate("""
                        INSERT INTO intake (source, content_hash, read_on, listings, tried_at, failure)
                        VALUES (:source, '', '', 0, :at, :failure)
                        ON CONFLICT (source) DO UPDATE SET tried_at = excluded.tried_at, failure = excluded.failure""")
                .bind("source", feed.key())
                .bind("at", InstantText.of(at))
                .bind("failure", failure)
                .execute();
    }
}

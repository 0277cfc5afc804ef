package org.shipworthy.catalogue.sync;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.storage.InstantText;

/** What is remembered of the addresses of sources. */
final class FetchStore {

    private final Handle handle;

    FetchStore(Handle handle) {
        this.handle = handle;
    }

    FetchMemory memory(Feed feed, URI address) {
        return handle.createQuery("""
                        SELECT etag, last_modified, not_before, done_on, failures, retry_at FROM source_address
                        WHERE source = :source AND address = :address""")
                .bind("source", feed.key())
                .bind("address", address.toString())
                .map((row, context) -> memory(row))
                .findOne().orElse(FetchMemory.NONE);
    }

    private static FetchMemory memory(ResultSet row) throws SQLException {
        return new FetchMemory(row.getString("etag"), row.getString("last_modified"), instant(row.getString("not_before")),
                Optional.of(row.getString("done_on")).filter(text -> !text.isEmpty()).map(LocalDate::parse),
                row.getInt("failures"), instant(row.getString("retry_at")));
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(InstantText.parse(text));
    }

    void save(Feed feed, URI address, FetchMemory memory) {
        handle.createUpdate("""
                        INSERT INTO source_address (source, address, etag, last_modified, not_before, done_on, failures, retry_at)
                        VALUES (:source, :address, :etag, :modified, :notBefore, :doneOn, :failures, :retryAt)
                        ON CONFLICT (source, address) DO UPDATE
                        SET etag = excluded.etag, last_modified = excluded.last_modified, not_before = excluded.not_before,
                            done_on = excluded.done_on, failures = excluded.failures, retry_at = excluded.retry_at""")
                .bind("source", feed.key())
                .bind("address", address.toString())
                .bind("etag", memory.etag())
                .bind("modified", memory.lastModified())
                .bind("notBefore", memory.notBefore().map(InstantText::of).orElse(""))
                .bind("doneOn", memory.doneOn().map(LocalDate::toString).orElse(""))
                .bind("failures", memory.failures())
                .bind("retryAt", memory.retryAt().map(InstantText::of).orElse(""))
                .execute();
    }
}

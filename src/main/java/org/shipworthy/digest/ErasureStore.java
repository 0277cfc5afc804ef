package org.shipworthy.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.InstantText;

/** The table of what remains of erased addresses. */
final class ErasureStore {

    private ErasureStore() {}

    static void add(Handle handle, String hash, Instant now) {
        handle.createUpdate("""
                INSERT INTO erasure (hash, erased_at) VALUES (:hash, :now)
                ON CONFLICT (hash) DO UPDATE SET erased_at = excluded.erased_at""")
                .bind("hash", hash)
                .bind("now", InstantText.of(now))
                .execute();
    }

    /** Whether it may be asked now, which counts as asking; an address that was never erased always may. */
    static boolean mayAsk(Handle handle, String hash, Instant now, Duration pause) {
        boolean erased = handle.createQuery("SELECT EXISTS (SELECT 1 FROM erasure WHERE hash = :hash)")
                .bind("hash", hash)
                .mapTo(Boolean.class)
                .one();
        return !erased || handle.createUpdate("""
                        UPDATE erasure SET asked_at = :now WHERE hash = :hash AND (asked_at IS NULL OR asked_at <= :before)""")
                .bind("now", InstantText.of(now))
                .bind("hash", hash)
                .bind("before", InstantText.of(now.minus(pause)))
                .execute() == 1;
    }

    static Set<String> among(Handle handle, Collection<String> hashes) {
        return handle.createQuery("SELECT hash FROM erasure WHERE hash IN (<hashes>)")
                .bindList("hashes", hashes.stream().toList())
                .mapTo(String.class)
                .collect(Collectors.toSet());
    }

    /** Its owner confirmed that she wants mail again. */
    static void remove(Handle handle, String hash) {
        handle.createUpdate("DELETE FROM erasure WHERE hash = :hash").bind("hash", hash).execute();
    }
}

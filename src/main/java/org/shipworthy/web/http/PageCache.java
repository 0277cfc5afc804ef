package org.shipworthy.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;

/**
 * Rendered pages by address, each good for one version of the snapshot and one day (facts grow stale by the day). Bounded
 * by weight, so that a crawler through all pairs cannot fill the memory.
 */
final class PageCache {

    private static final long MOST_BYTES = 64L << 20;

    /** What a page was rendered from. */
    record Edition(long version, LocalDate day) {}

    private record Entry(Edition edition, CachedPage page) {}

    private final Cache<String, Entry> entries = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String address, Entry entry) -> address.length() + entry.page().weight())
            .build();

    /** Null when there is none of this edition: this is called for every request. */
    CachedPage get(String address, Edition edition) {
        Entry entry = entries.getIfPresent(address);
        return entry != null && entry.edition().equals(edition) ? entry.page() : null;
    }

    void put(String address, Edition edition, CachedPage page) {
        entries.put(address, new Entry(edition, page));
    }
}

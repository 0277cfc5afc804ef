package org.shipworthy.catalogue.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.kernel.Slug;

/** The tools of one seller's rows of one family and day of release: what a name for the newest version may stand for. */
final class Siblings {

    private record Key(String seller, String family, LocalDate released) {}

    private final Map<Key, List<Slug>> tools = new HashMap<>();

    /** Does nothing when the source does not say the family or the day. */
    void add(Listing listing, Slug tool) {
        key(listing).ifPresent(key -> tools.computeIfAbsent(key, missing -> new ArrayList<>()).add(tool));
    }

    List<Slug> of(Listing listing) {
        return key(listing).map(key -> tools.getOrDefault(key, List.of())).orElse(List.of());
    }

    private static Optional<Key> key(Listing listing) {
        return listing.released().flatMap(day -> listing.family().map(family -> new Key(listing.seller().id(), family, day)));
    }
}

package org.shipworthy.catalogue.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shipworthy.catalogue.ListedOffer;
import org.shipworthy.kernel.Slug;

/** How many listings of all sources belong to each offer that no content pack names. */
final class Sharers {

    private final Map<ListedOffer.Key, Integer> before;
    private final Map<ListedOffer.Key, Integer> now;

    Sharers(Standing standing) {
        this.before = new HashMap<>(standing.sharers());
        this.now = new HashMap<>(before);
    }

    void join(Slug tool, String offer) {
        now.merge(new ListedOffer.Key(tool, offer), 1, Integer::sum);
    }

    /** Does nothing for a row of unknown tool, which belongs nowhere. */
    void leave(Standing.Row row) {
        row.tool().ifPresent(tool -> now.merge(new ListedOffer.Key(tool, row.offer()), -1, Integer::sum));
    }

    /** Offers that had listings and have none any more; each is told once. */
    List<ListedOffer.Key> takeEmptied() {
        List<ListedOffer.Key> emptied = now.entrySet().stream()
                .filter(entry -> entry.getValue() <= 0 && before.getOrDefault(entry.getKey(), 0) > 0)
                .map(Map.Entry::getKey)
                .toList();
        emptied.forEach(before::remove);
        return emptied;
    }
}

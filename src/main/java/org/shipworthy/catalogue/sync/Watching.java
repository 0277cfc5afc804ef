package org.shipworthy.catalogue.sync;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans what a reading of a watched feed brings: entries that are new, young enough to be news, and about no known tool. */
final class Watching {

    /** Older entries are no news. */
    private static final int DAYS_OF_NEWS = 30;

    private final Plan plan;
    private final Standing standing;
    private final Set<String> known;

    Watching(Reading reading) {
        this.plan = reading.plan();
        this.standing = reading.standing();
        this.known = standing.names().stream().filter(Standing.KnownName::ofPack).map(name -> name.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    Plan plan(Listings entries) {
        List<Listing> fresh = entries.all().stream().filter(entry -> standing.row(entry).isEmpty()).toList();
        plan.rows = entries.all().size();
        plan.unchanged = plan.rows - fresh.size();
        long id = standing.highestListing();
        for (Listing entry : fresh) {
            if (isNews(entry) && !known.contains(ownerAndName(entry.model()))) {
                plan.wait(standing, new Plan.Waiting(entry.key(), InboxItem.Kind.WATCH, Optional.empty(), entry.name().orElse(entry.key()),
                        "it is new in " + entry.seller().id() + ": " + entry.model(), ListingText.write(entry)));
            }
            plan.filed.add(new Plan.Filed(++id, entry, entry.seller().id(), false, Optional.empty(), ""));
        }
        return plan;
    }

    private boolean isNews(Listing entry) {
        return entry.released().filter(day -> day.isBefore(plan.day.minusDays(DAYS_OF_NEWS))).isEmpty();
    }

    /** {@code owner/name} of an address in a forge, as packs write it among a tool's other names. */
    private static String ownerAndName(String address) {
        return address.toLowerCase(Locale.ROOT).replaceFirst("^https?://[^/]+/", "").replaceFirst("^([^/]+/[^/]+).*$", "$1");
    }
}

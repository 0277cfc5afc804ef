package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;

/** What listings say according to the record, and what they said until lately. */
final class Before {

    private final Map<Long, List<Standing.Recorded>> byListing;

    Before(List<Standing.Recorded> recorded) {
        this.byListing = recorded.stream().collect(groupingBy(Standing.Recorded::listing));
    }

    List<Standing.Recorded> of(long listing) {
        return byListing.getOrDefault(listing, List.of());
    }

    /** The ids of the claims that still stand. */
    List<Long> standing(long listing) {
        return of(listing).stream().filter(claim -> claim.gone().isEmpty()).map(Standing.Recorded::id).toList();
    }
}

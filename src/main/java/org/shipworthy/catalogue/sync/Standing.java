package org.shipworthy.catalogue.sync;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.ListedOffer;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.Said;
import org.shipworthy.kernel.Slug;

/**
 * What is on record when a source is read.
 *
 * @param listings  of this source, by key
 * @param decisions an editor's on listings of this source, by key
 * @param rejected  what an editor did not want published, as the inbox's payload, by the listing's key
 * @param pending   the keys of what waits in the inbox
 * @param sharers   how many listings of all sources belong to each offer that no content pack names
 * @param prices    what listings of all sources ask for standard input and output
 */
record Standing(IntakeState intake, Map<String, Row> listings, List<KnownTool> tools, List<KnownName> names, List<KnownOffer> offers,
                Map<String, String> decisions, Map<String, Set<String>> rejected, Set<String> pending,
                Map<ListedOffer.Key, Integer> sharers, List<StandardPrice> prices, long highestListing) {

    /** The listing as it is on record. */
    Optional<Row> row(Listing listing) {
        return Optional.ofNullable(listings.get(listing.key()));
    }

    boolean hasTool(Slug slug) {
        return tools.stream().anyMatch(tool -> tool.slug().equals(slug));
    }

    /** The same after an editor decided which tool a row is about. */
    Standing deciding(Map<String, String> toolsByKey) {
        Map<String, String> all = new HashMap<>(decisions);
        all.putAll(toolsByKey);
        return new Standing(intake, listings, tools, names, offers, all, rejected, pending, sharers, prices, highestListing);
    }

    /** @param readOn empty when the source was never read */
    record IntakeState(String contentHash, Optional<LocalDate> readOn, int listings) {}

    /**
     * A listing on record.
     *
     * @param tool     absent while it is not known which it is
     * @param isMissed whether the source came without it last time
     * @param isGone   whether that was published
     */
    record Row(long id, String key, String hash, Optional<Slug> tool, String offer, boolean isMissed, boolean isGone) {}

    record KnownTool(Slug slug, String name, Maker maker) {}

    /** @param ofPack whether a content pack gives it, rather than a seller */
    record KnownName(Slug tool, String name, boolean ofPack) {}

    /** @param ofPack whether a content pack names it */
    record KnownOffer(ListedOffer offer, boolean ofPack) {}

    record StandardPrice(long listing, boolean ofThisSource, Slug tool, String offer, Attribute attribute, BigDecimal amount) {}

    /** A claim of a listing that stands, or that stood a short while ago. */
    record Recorded(long id, long listing, Said said, Optional<LocalDate> gone) {}
}

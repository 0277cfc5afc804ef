package org.shipworthy.catalogue.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.ListedClaim;
import org.shipworthy.catalogue.ListedOffer;
import org.shipworthy.catalogue.News;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;

/** What taking a source in would change, worked out before anything is written. */
final class Plan {

    /** A row as it will be on record. */
    record Filed(long id, Listing listing, String seller, boolean own, Optional<Slug> tool, String offer) {}

    /** Something that waits for an editor. */
    record Waiting(String key, InboxItem.Kind kind, Optional<Slug> tool, String title, String reason, String payload) {}

    /** @param offer an offer's id; empty when the tool itself is meant */
    record Notice(News.Kind kind, Slug tool, String offer, String what, String before, String after) {}

    final Feed feed;
    final LocalDate day;
    final Optional<LocalDate> readBefore;
    final Set<Category> categories = new LinkedHashSet<>();
    final List<Tool> tools = new ArrayList<>();
    final List<ListedOffer> offers = new ArrayList<>();
    final List<ListedOffer.Key> withdrawnOffers = new ArrayList<>();
    final List<Filed> filed = new ArrayList<>();
    final List<Long> missed = new ArrayList<>();
    final List<Long> gone = new ArrayList<>();
    final List<ListedClaim> said = new ArrayList<>();
    final List<Long> unsaid = new ArrayList<>();
    final Map<String, Waiting> waiting = new LinkedHashMap<>();
    final List<String> moot = new ArrayList<>();
    final Set<Notice> news = new LinkedHashSet<>();
    final SortedMap<String, Integer> unread = new TreeMap<>();
    int rows;
    int leftOut;
    int unchanged;

    /** @param readBefore the day of the reading before this one */
    Plan(Feed feed, LocalDate day, Optional<LocalDate> readBefore) {
        this.feed = feed;
        this.day = day;
        this.readBefore = readBefore;
    }

    /** A row that an editor is to look at; it waits whole. */
    void wait(Standing standing, Listing listing, InboxItem.Kind kind, Optional<Slug> tool, String reason) {
        String title = listing.key() + listing.name().map(name -> " (" + name + ")").orElse("");
        wait(standing, new Waiting(listing.key(), kind, tool, title, reason, ListingText.write(listing)));
    }

    /** An editor who rejected the very same is not asked again. */
    void wait(Standing standing, Waiting item) {
        if (!standing.rejected().getOrDefault(item.key(), Set.of()).contains(item.payload())) {
            waiting.put(item.key(), item);
        }
    }

    /** Whether nothing would be on record that is not on record already. */
    boolean isEmpty() {
        return filed.isEmpty() && missed.isEmpty() && gone.isEmpty() && said.isEmpty() && unsaid.isEmpty() && waiting.isEmpty() && moot.isEmpty();
    }
}

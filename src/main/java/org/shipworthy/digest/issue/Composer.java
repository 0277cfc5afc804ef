package org.shipworthy.digest.issue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shipworthy.digest.Topic;
import org.shipworthy.publish.Snapshot;

/** Composes an edition from what happened since the one before. The same input gives the same edition. */
final class Composer {

    private static final int MOST_ITEMS = 100;

    private Composer() {}

    /**
     * @param before  what was published when the edition before was composed
     * @param watched the pairs that any subscriber watches
     * @param heads   of the chains, the last of each
     * @return with {@link DigestIssue#isEmpty nothing in it} when nothing happened
     */
    static DigestIssue compose(IssueKey key, PublishedState before, Snapshot snapshot, Set<Topic.OfPair> watched, List<ChainHead> heads) {
        return compose(key, News.of(before, snapshot, watched), heads);
    }

    static DigestIssue compose(IssueKey key, News news, List<ChainHead> heads) {
        VerdictNews verdicts = new VerdictNews(news);
        PriceNews prices = new PriceNews(news);
        PanelNews panel = new PanelNews(news);
        ListingNews listing = new ListingNews(news);
        List<Section> sections = List.of(
                section(Section.Kind.CHANGED_VERDICTS, verdicts.changed()),
                section(Section.Kind.NEW_VERDICTS, verdicts.brandNew()),
                section(Section.Kind.CHEAPEST, prices.cheapest()),
                new Section(Section.Kind.PRICE_ORDERS, prices.orders()),
                section(Section.Kind.CLOSE_CALLS, panel.closeCalls()),
                section(Section.Kind.PREDICTIONS, panel.predictions()),
                section(Section.Kind.CORRECTIONS, listing.corrections()),
                section(Section.Kind.NEWCOMERS, listing.newcomers()));
        DigestIssue issue = new DigestIssue(key, day(news.before()), day(news.now()), "", "", sections, heads);
        return issue.with(Subjects.of(issue.items()), "", sections);
    }

    /** After a large import an edition says how much more there is, and where. What only a few watch is never cut. */
    private static Section section(Section.Kind kind, List<Item> items) {
        if (items.size() <= MOST_ITEMS) {
            return new Section(kind, items);
        }
        List<Item> cut = new ArrayList<>(items.subList(0, MOST_ITEMS));
        cut.add(new Item("more:" + kind.key(), "and " + (items.size() - MOST_ITEMS) + " more", "", kind == Section.Kind.CORRECTIONS ? "/corrections" : "/changes",
                Set.of(Topic.EVERYTHING)));
        return new Section(kind, cut);
    }

    private static LocalDate day(PublishedState state) {
        return LocalDate.ofInstant(state.at(), ZoneOffset.UTC);
    }
}

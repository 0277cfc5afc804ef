package org.shipworthy.digest.issue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.shipworthy.digest.Topic;
import org.shipworthy.publish.Snapshot;

/** Composes an edition from what happened since the one before. The same input gives the same edition. */
final class Composer {

    private Composer() {}

    /**
     * @param before  what was published when the edition before was composed
     * @param watched the pairs that any subscriber watches
     * @return with {@link DigestIssue#isEmpty nothing in it} when nothing happened
     */
    static DigestIssue compose(IssueKey key, PublishedState before, Snapshot snapshot, Set<Topic.OfPair> watched) {
        return compose(key, News.of(before, snapshot, watched));
    }

    static DigestIssue compose(IssueKey key, News news) {
        VerdictNews verdicts = new VerdictNews(news);
        PriceNews prices = new PriceNews(news);
        PanelNews panel = new PanelNews(news);
        ListingNews listing = new ListingNews(news);
        List<Section> sections = List.of(
                new Section(Section.Kind.CHANGED_VERDICTS, verdicts.changed()),
                new Section(Section.Kind.NEW_VERDICTS, verdicts.brandNew()),
                new Section(Section.Kind.CHEAPEST, prices.cheapest()),
                new Section(Section.Kind.PRICE_ORDERS, prices.orders()),
                new Section(Section.Kind.CLOSE_CALLS, panel.closeCalls()),
                new Section(Section.Kind.PREDICTIONS, panel.predictions()),
                new Section(Section.Kind.CORRECTIONS, listing.corrections()),
                new Section(Section.Kind.NEWCOMERS, listing.newcomers()));
        DigestIssue issue = new DigestIssue(key, day(news.before()), day(news.now()), "", "", sections);
        return issue.with(Subjects.of(issue.items()), "", sections);
    }

    private static LocalDate day(PublishedState state) {
        return LocalDate.ofInstant(state.at(), ZoneOffset.UTC);
    }
}

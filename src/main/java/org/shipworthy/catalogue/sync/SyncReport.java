package org.shipworthy.catalogue.sync;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.News;

/**
 * What taking a source in did.
 *
 * @param rows      that the source has
 * @param unchanged rows that say what they said the last time
 * @param leftOut   rows that are about nothing a reader could choose
 * @param waiting   items that were put into the inbox
 * @param news      changes that readers will find, by kind
 * @param unread    fields that speak of a price and are not understood, with the number of rows that have each
 * @param same      whether it was the same file as the last time
 * @param dryRun    whether nothing was recorded
 */
public record SyncReport(Feed feed, LocalDate asOf, int rows, int unchanged, int leftOut, int missing, int toolsAdded, int offersAdded,
                         int claimsAdded, int claimsGone, int waiting, Map<News.Kind, Integer> news, SortedMap<String, Integer> unread, boolean same, boolean dryRun) {

    static SyncReport of(Plan plan, boolean dryRun) {
        Map<News.Kind, Integer> news = new TreeMap<>();
        plan.news.forEach(notice -> news.merge(notice.kind(), 1, Integer::sum));
        return new SyncReport(plan.feed, plan.day, plan.rows, plan.unchanged, plan.leftOut, plan.missed.size(), plan.tools.size(), plan.offers.size(),
                plan.said.size(), plan.unsaid.size(), plan.waiting.size(), news, plan.unread, false, dryRun);
    }

    static SyncReport same(Feed feed, LocalDate asOf, int rows, boolean dryRun) {
        return new SyncReport(feed, asOf, rows, rows, 0, 0, 0, 0, 0, 0, 0, Map.of(), Collections.emptySortedMap(), true, dryRun);
    }
}

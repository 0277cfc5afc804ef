package org.shipworthy.catalogue.sync;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Catalogue;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Batches;
import org.shipworthy.storage.InstantText;

/** Writes a plan: its tools, offers and claims into the catalogue, its rows, news and questions beside it. */
final class PlanStore {

    private final Handle handle;

    PlanStore(Handle handle) {
        this.handle = handle;
    }

    void save(Plan plan, Instant at) {
        Catalogue.addTools(handle, List.copyOf(plan.categories), plan.tools);
        Catalogue.saveListedOffers(handle, plan.offers, plan.withdrawnOffers, at);
        saveListings(plan);
        recount(plan.feed);
        Catalogue.saveListed(handle, plan.feed, plan.day, plan.said, plan.unsaid, at);
        saveNews(plan, at);
        InboxStore inbox = new InboxStore(handle);
        inbox.markMoot(plan, at);
        inbox.add(plan, at);
    }

    private void saveListings(Plan plan) {
        Batches.write(handle, """
                INSERT INTO listing (id, source, listed_as, hash, model, seller, own, tool, offer, noticed_on, missed_on, gone_on)
                VALUES (:id, :source, :key, :hash, :model, :seller, :own, :tool, :offer, :day, '', '')
                ON CONFLICT (id) DO UPDATE
                SET hash = excluded.hash, model = excluded.model, seller = excluded.seller, own = excluded.own, tool = excluded.tool,
                    offer = excluded.offer, missed_on = '', gone_on = ''""", plan.filed, (row, filed) -> row
                .bind("id", filed.id())
                .bind("source", plan.feed.key())
                .bind("key", filed.listing().key())
                .bind("hash", filed.listing().hash())
                .bind("model", filed.listing().model())
                .bind("seller", filed.seller())
                .bind("own", filed.own() ? "yes" : "no")
                .bind("tool", filed.tool().map(Slug::value).orElse(null))
                .bind("offer", filed.offer())
                .bind("day", plan.day.toString()));
        Batches.write(handle, "UPDATE listing SET missed_on = :day WHERE id = :id", plan.missed,
                (row, id) -> row.bind("day", plan.readBefore.orElse(plan.day).toString()).bind("id", id));
        Batches.write(handle, "UPDATE listing SET gone_on = :day WHERE id = :id", plan.gone, (row, id) -> row.bind("day", plan.day.toString()).bind("id", id));
    }

    private void saveNews(Plan plan, Instant at) {
        Batches.write(handle, """
                INSERT INTO news (noticed_on, kind, tool, offer, what, said_before, said_after, source, recorded_at)
                VALUES (:day, :kind, :tool, :offer, :what, :before, :after, :source, :at)""", plan.news, (row, notice) -> row
                .bind("day", plan.day.toString())
                .bind("kind", notice.kind().key())
                .bind("tool", notice.tool().value())
                .bind("offer", notice.offer())
                .bind("what", notice.what())
                .bind("before", notice.before())
                .bind("after", notice.after())
                .bind("source", plan.feed.key())
                .bind("at", InstantText.of(at)));
    }

    /** Counts the listings that stand. */
    private void recount(Feed feed) {
        handle.createUpdate("""
                        UPDATE intake SET listings = (SELECT COUNT(*) FROM listing WHERE listing.source = intake.source AND gone_on = '')
                        WHERE source = :source""")
                .bind("source", feed.key())
                .execute();
    }

}

package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.ListedOffer;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Said;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Batches;
import org.shipworthy.storage.InstantText;

/** What is on record of sources and their listings. */
final class IntakeStore {

    private final Handle handle;
    private final Feed feed;

    IntakeStore(Handle handle, Feed feed) {
        this.handle = handle;
        this.feed = feed;
    }

    Standing load() {
        return new Standing(state(), listings(), tools(), names(), offers(), decisions(), rejected(), pending(), sharers(), prices(),
                handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM listing").mapTo(long.class).one());
    }

    Standing.IntakeState state() {
        return handle.createQuery("SELECT content_hash, read_on, listings FROM intake WHERE source = :source")
                .bind("source", feed.key())
                .map((row, context) -> new Standing.IntakeState(row.getString("content_hash"), day(row, "read_on"), row.getInt("listings")))
                .findOne().orElse(new Standing.IntakeState("", Optional.empty(), 0));
    }

    private Map<String, Standing.Row> listings() {
        return handle.createQuery("SELECT id, listed_as, hash, tool, offer, missed_on, gone_on FROM listing WHERE source = :source")
                .bind("source", feed.key())
                .map((row, context) -> new Standing.Row(row.getLong("id"), row.getString("listed_as"), row.getString("hash"),
                        Optional.ofNullable(row.getString("tool")).map(Slug::new), row.getString("offer"),
                        !row.getString("missed_on").isEmpty(), !row.getString("gone_on").isEmpty()))
                .collect(toMap(Standing.Row::key, row -> row));
    }

    private List<Standing.KnownTool> tools() {
        return handle.createQuery("SELECT tool.slug, tool.name, maker, maker.name AS maker_name FROM tool JOIN maker ON maker.slug = tool.maker")
                .map((row, context) -> new Standing.KnownTool(new Slug(row.getString("slug")), row.getString("name"),
                        new Maker(new Slug(row.getString("maker")), row.getString("maker_name"))))
                .list();
    }

    private List<Standing.KnownName> names() {
        return handle.createQuery("""
                        SELECT tool, alias AS name, 1 AS of_pack FROM tool_alias
                        UNION
                        SELECT tool, model, 0 FROM listing WHERE tool IS NOT NULL AND gone_on = ''""")
                .map((row, context) -> new Standing.KnownName(new Slug(row.getString("tool")), row.getString("name"), row.getInt("of_pack") == 1))
                .list();
    }

    private List<Standing.KnownOffer> offers() {
        return handle.createQuery("SELECT tool, id, kind, name, seller, address, listed FROM offer WHERE withdrawn_at IS NULL OR listed = 'yes' ORDER BY tool, position")
                .map((row, context) -> new Standing.KnownOffer(offer(row), row.getString("listed").equals("no")))
                .list();
    }

    private static ListedOffer offer(ResultSet row) throws SQLException {
        return new ListedOffer(new Slug(row.getString("tool")), new Slug(row.getString("id")), OfferKind.find(row.getString("kind")).orElseThrow(),
                row.getString("name"), row.getString("seller"), Optional.ofNullable(row.getString("address")).map(URI::create));
    }

    private Map<String, String> decisions() {
        return handle.createQuery("SELECT listed_as, tool FROM identity WHERE source = :source")
                .bind("source", feed.key())
                .<Map.Entry<String, String>>map((row, context) -> Map.entry(row.getString("listed_as"), row.getString("tool")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Map<String, Set<String>> rejected() {
        return handle.createQuery("SELECT listed_as, payload FROM inbox WHERE source = :source AND state = 'rejected'")
                .bind("source", feed.key())
                .<Map.Entry<String, String>>map((row, context) -> Map.entry(row.getString("listed_as"), row.getString("payload")))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private Set<String> pending() {
        return handle.createQuery("SELECT listed_as FROM inbox WHERE source = :source AND state = 'pending'")
                .bind("source", feed.key())
                .mapTo(String.class)
                .set();
    }

    private Map<ListedOffer.Key, Integer> sharers() {
        return handle.createQuery("""
                        SELECT listing.tool, listing.offer, COUNT(*) AS listings
                        FROM listing JOIN offer ON offer.tool = listing.tool AND offer.id = listing.offer
                        WHERE gone_on = '' AND offer.listed = 'yes'
                        GROUP BY listing.tool, listing.offer""")
                .<Map.Entry<ListedOffer.Key, Integer>>map((row, context) -> Map.entry(
                        new ListedOffer.Key(new Slug(row.getString("tool")), row.getString("offer")), row.getInt("listings")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private List<Standing.StandardPrice> prices() {
        return handle.createQuery("""
                        SELECT claim.listing, listing.source, claim.tool, claim.offer, attribute, value
                        FROM claim JOIN listing ON listing.id = claim.listing
                        WHERE attribute IN ('input', 'output') AND claim.offer <> '' AND conditions = '' AND claim.gone_on = ''
                        AND withdrawn_at IS NULL""")
                .map((row, context) -> price(row))
                .stream().flatMap(Optional::stream).toList();
    }

    private Optional<Standing.StandardPrice> price(ResultSet row) throws SQLException {
        Attribute attribute = Attribute.findPrice(row.getString("attribute")).orElseThrow();
        return Said.valueOf(attribute, row.getString("value")) instanceof Value.Amount amount
                ? Optional.of(new Standing.StandardPrice(row.getLong("listing"), row.getString("source").equals(feed.key()),
                        new Slug(row.getString("tool")), row.getString("offer"), attribute, amount.money().amount()))
                : Optional.empty();
    }

    /** What these listings say, and which prices they asked until lately. */
    List<Standing.Recorded> listRecorded(Set<Long> listings, LocalDate since) {
        if (listings.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        SELECT claim.id, claim.listing, claim.offer, attribute, conditions, value, valid_from, valid_until, claim.gone_on
                        FROM claim JOIN listing ON listing.id = claim.listing
                        WHERE listing.source = :source AND withdrawn_at IS NULL AND (claim.gone_on = '' OR claim.gone_on >= :since)""")
                .bind("source", feed.key())
                .bind("since", since.toString())
                .scanResultSet((rows, context) -> {
                    try (context) {
                        List<Standing.Recorded> recorded = new ArrayList<>();
                        for (ResultSet row = rows.get(); row.next();) {
                            if (listings.contains(row.getLong("listing"))) {
                                recorded.add(recorded(row));
                            }
                        }
                        return recorded;
                    }
                });
    }

    private static Standing.Recorded recorded(ResultSet row) throws SQLException {
        String key = row.getString("attribute");
        Attribute attribute = (row.getString("offer").isEmpty() ? Attribute.findOfTool(key) : Attribute.findPrice(key)).orElseThrow();
        Said said = new Said(attribute, Said.conditionsOf(row.getString("conditions")), Said.valueOf(attribute, row.getString("value")),
                day(row, "valid_from"), day(row, "valid_until"), "");
        return new Standing.Recorded(row.getLong("id"), row.getLong("listing"), said, day(row, "gone_on"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getString(column)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    void saveListings(Plan plan, Optional<LocalDate> readBefore) {
        Batches.write(handle, """
                INSERT INTO listing (id, source, listed_as, hash, model, seller, own, tool, offer, noticed_on, missed_on, gone_on)
                VALUES (:id, :source, :key, :hash, :model, :seller, :own, :tool, :offer, :day, '', '')
                ON CONFLICT (id) DO UPDATE
                SET hash = excluded.hash, model = excluded.model, seller = excluded.seller, own = excluded.own, tool = excluded.tool,
                    offer = excluded.offer, missed_on = '', gone_on = ''""", plan.filed, (row, filed) -> row
                .bind("id", filed.id())
                .bind("source", feed.key())
                .bind("key", filed.listing().key())
                .bind("hash", filed.listing().hash())
                .bind("model", filed.listing().model())
                .bind("seller", filed.seller())
                .bind("own", filed.own() ? "yes" : "no")
                .bind("tool", filed.tool().map(Slug::value).orElse(null))
                .bind("offer", filed.offer())
                .bind("day", plan.day.toString()));
        Batches.write(handle, "UPDATE listing SET missed_on = :day WHERE id = :id", plan.missed,
                (row, id) -> row.bind("day", readBefore.orElse(plan.day).toString()).bind("id", id));
        Batches.write(handle, "UPDATE listing SET gone_on = :day WHERE id = :id", plan.gone, (row, id) -> row.bind("day", plan.day.toString()).bind("id", id));
    }

    void saveNews(Plan plan, Instant at) {
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
                .bind("source", feed.key())
                .bind("at", InstantText.of(at)));
    }

    /** Counts the listings that stand. */
    void recount() {
        handle.createUpdate("""
                        UPDATE intake SET listings = (SELECT COUNT(*) FROM listing WHERE listing.source = intake.source AND gone_on = '')
                        WHERE source = :source""")
                .bind("source", feed.key())
                .execute();
    }

    /** Adds the source when it is new. */
    void ensureIntake(Instant at) {
        handle.createUpdate("""
                        INSERT INTO intake (source, content_hash, read_on, listings, tried_at, failure, etag, last_modified, not_before)
                        VALUES (:source, '', '', 0, :at, '', '', '', '')
                        ON CONFLICT (source) DO NOTHING""")
                .bind("source", feed.key())
                .bind("at", InstantText.of(at))
                .execute();
    }

    void saveRead(String contentHash, LocalDate day, Instant at) {
        handle.createUpdate("""
                        UPDATE intake SET content_hash = :hash, read_on = :day, tried_at = :at, failure = ''
                        WHERE source = :source""")
                .bind("hash", contentHash)
                .bind("day", day.toString())
                .bind("at", InstantText.of(at))
                .bind("source", feed.key())
                .execute();
    }

    void saveFailure(String failure, Instant at) {
        handle.createUpdate("UPDATE intake SET tried_at = :at, failure = :failure WHERE source = :source")
                .bind("at", InstantText.of(at))
                .bind("failure", failure)
                .bind("source", feed.key())
                .execute();
    }

    FetchMemory fetchMemory() {
        return handle.createQuery("SELECT etag, last_modified, not_before FROM intake WHERE source = :source")
                .bind("source", feed.key())
                .map((row, context) -> new FetchMemory(row.getString("etag"), row.getString("last_modified"),
                        Optional.of(row.getString("not_before")).filter(text -> !text.isEmpty()).map(InstantText::parse)))
                .findOne().orElse(FetchMemory.NONE);
    }

    void saveFetchMemory(FetchMemory memory) {
        handle.createUpdate("UPDATE intake SET etag = :etag, last_modified = :modified, not_before = :notBefore WHERE source = :source")
                .bind("etag", memory.etag())
                .bind("modified", memory.lastModified())
                .bind("notBefore", memory.notBefore().map(InstantText::of).orElse(""))
                .bind("source", feed.key())
                .execute();
    }

    void decide(String key, String tool, Instant at) {
        handle.createUpdate("""
                        INSERT INTO identity (source, listed_as, tool, decided_at) VALUES (:source, :key, :tool, :at)
                        ON CONFLICT (source, listed_as) DO UPDATE SET tool = excluded.tool, decided_at = excluded.decided_at""")
                .bind("source", feed.key())
                .bind("key", key)
                .bind("tool", tool)
                .bind("at", InstantText.of(at))
                .execute();
    }

    /** Makes the next reading look at this row again, even when the file is the same. */
    void forget(String key) {
        handle.createUpdate("UPDATE listing SET hash = '' WHERE source = :source AND listed_as = :key")
                .bind("source", feed.key()).bind("key", key).execute();
        handle.createUpdate("UPDATE intake SET content_hash = '' WHERE source = :source").bind("source", feed.key()).execute();
    }
}

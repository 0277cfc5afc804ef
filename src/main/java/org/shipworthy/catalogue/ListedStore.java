package org.shipworthy.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.ClaimStore.Subject;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Batches;
import org.shipworthy.storage.InstantText;

/** The claims and offers that come from listings of sources. */
final class ListedStore {

    private static final int FETCH = 2_000;

    private final Handle handle;

    ListedStore(Handle handle) {
        this.handle = handle;
    }

    /** The claims that listings make or made: of tools those that stand, of offers also those that are gone. */
    Map<Subject, List<Claim>> listClaims() {
        Map<Long, ListedClaims.Listing> listings = listings();
        Map<String, Slug> tools = new HashMap<>();
        ListedClaims claims = new ListedClaims();
        return handle.createQuery("""
                        SELECT tool, offer, attribute, conditions, value, valid_from, valid_until, noticed_on, gone_on, listing
                        FROM claim
                        WHERE listing IS NOT NULL AND withdrawn_at IS NULL AND (gone_on = '' OR offer <> '')
                        ORDER BY id""")
                .setFetchSize(FETCH)
                .scanResultSet((rows, context) -> {
                    try (context) {
                        for (ResultSet row = rows.get(); row.next();) {
                            add(claims, row, tools, listings);
                        }
                        return claims.bySubject();
                    }
                });
    }

    private static void add(ListedClaims claims, ResultSet row, Map<String, Slug> tools, Map<Long, ListedClaims.Listing> listings)
            throws SQLException {
        String offer = row.getString("offer");
        String key = row.getString("attribute");
        Attribute attribute = (offer.isEmpty() ? Attribute.findOfTool(key) : Attribute.findPrice(key)).orElseThrow();
        claims.add(new Subject(tools.computeIfAbsent(row.getString("tool"), Slug::new), offer), attribute, ConditionsText.read(row.getString("conditions")),
                row.getString("value"), row.getString("valid_from"), row.getString("valid_until"), row.getString("noticed_on"),
                row.getString("gone_on"), listings.get(row.getLong("listing")));
    }

    private Map<Long, ListedClaims.Listing> listings() {
        Map<String, LocalDate> readOn = handle.createQuery("SELECT source, read_on FROM intake WHERE read_on <> ''")
                .<Map.Entry<String, LocalDate>>map((row, context) -> Map.entry(row.getString("source"), LocalDate.parse(row.getString("read_on"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
        return handle.createQuery("SELECT id, source, listed_as, seller, own, missed_on FROM listing")
                .<Map.Entry<Long, ListedClaims.Listing>>map((row, context) -> Map.entry(row.getLong("id"), listing(row, readOn)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static ListedClaims.Listing listing(ResultSet row, Map<String, LocalDate> readOn) throws SQLException {
        Feed feed = Feed.find(row.getString("source")).orElseThrow();
        LocalDate read = Optional.of(row.getString("missed_on")).filter(day -> !day.isEmpty()).map(LocalDate::parse)
                .orElseGet(() -> readOn.get(feed.key()));
        return new ListedClaims.Listing(feed, row.getString("listed_as"), row.getString("seller"), row.getString("own").equals("yes"), read);
    }

    /** What sellers call each tool, by tool. */
    Map<String, List<String>> listNames() {
        return handle.createQuery("SELECT DISTINCT tool, model FROM listing WHERE tool IS NOT NULL AND gone_on = '' ORDER BY tool, model")
                .<Map.Entry<String, String>>map((row, context) -> Map.entry(row.getString("tool"), row.getString("model")))
                .collect(groupingBy(Map.Entry::getKey,
                        mapping(Map.Entry::getValue, toList())));
    }

    /** Newest first. */
    List<News> listNews(int most) {
        return handle.createQuery("""
                        SELECT noticed_on, news.kind, news.tool, offer.name AS offer, what, said_before, said_after, source
                        FROM news LEFT JOIN offer ON offer.tool = news.tool AND offer.id = news.offer
                        ORDER BY noticed_on DESC, news.id DESC
                        LIMIT :most""")
                .bind("most", most)
                .map((row, context) -> new News(
                        LocalDate.parse(row.getString("noticed_on")),
                        News.Kind.find(row.getString("kind")).orElseThrow(),
                        new Slug(row.getString("tool")),
                        Optional.ofNullable(row.getString("offer")),
                        row.getString("what"),
                        row.getString("said_before"),
                        row.getString("said_after"),
                        Feed.find(row.getString("source")).orElseThrow().label()))
                .list();
    }

    /** @return what is known of each source that was ever tried, by its label */
    Map<String, ListedClaims.Tried> listTried() {
        return handle.createQuery("SELECT source, read_on, listings, tried_at, failure, unread FROM intake")
                .<Map.Entry<String, ListedClaims.Tried>>map((row, context) -> Map.entry(
                        Feed.find(row.getString("source")).orElseThrow().label(),
                        new ListedClaims.Tried(row.getString("read_on"), row.getInt("listings"), InstantText.parse(row.getString("tried_at")),
                                row.getString("failure"), row.getString("unread").lines().toList())))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Offers that exist already stay as they are, except that they are offered again. */
    void addOffers(List<ListedOffer> offers) {
        Batches.write(handle, """
                INSERT INTO offer (tool, id, position, kind, name, seller, address, listed)
                VALUES (:tool, :id, 1000, :kind, :name, :seller, :address, 'yes')
                ON CONFLICT (tool, id) DO UPDATE SET withdrawn_at = NULL""", offers, (row, offer) -> row
                .bind("tool", offer.tool().value())
                .bind("id", offer.id().value())
                .bind("kind", offer.kind().key())
                .bind("name", offer.name())
                .bind("seller", offer.seller())
                .bind("address", offer.address().map(Object::toString).orElse(null)));
    }

    /** Those of content packs stay: their files say what is offered. */
    void withdrawOffers(List<ListedOffer.Key> offers, Instant at) {
        Batches.write(handle, "UPDATE offer SET withdrawn_at = :at WHERE tool = :tool AND id = :id AND listed = 'yes' AND withdrawn_at IS NULL", offers,
                (row, offer) -> row.bind("at", InstantText.of(at)).bind("tool", offer.tool().value()).bind("id", offer.offer()));
    }

    void append(List<ListedClaim> claims, long source, Instant at) {
        String recorded = InstantText.of(at);
        Batches.write(handle, """
                INSERT INTO claim (tool, offer, attribute, conditions, value, source, valid_from, valid_until, noticed_on, note,
                    recorded_at, listing, raw)
                VALUES (:tool, :offer, :attribute, :conditions, :value, :source, :from, :until, :noticed, '', :at, :listing, :raw)""", claims,
                (row, claim) -> row
                        .bind("tool", claim.tool().value())
                        .bind("offer", claim.offer())
                        .bind("attribute", claim.said().attribute().key())
                        .bind("conditions", ConditionsText.write(claim.said().conditions()))
                        .bind("value", ValueText.write(claim.said().value()))
                        .bind("source", source)
                        .bind("from", ClaimStore.text(claim.said().from()))
                        .bind("until", ClaimStore.text(claim.said().until()))
                        .bind("noticed", claim.noticed().toString())
                        .bind("at", recorded)
                        .bind("listing", claim.listing())
                        .bind("raw", claim.said().raw()));
    }

    void markGone(List<Long> claims, LocalDate day) {
        Batches.write(handle, "UPDATE claim SET gone_on = :day WHERE id = :id", claims, (row, id) -> row.bind("day", day.toString()).bind("id", id));
    }
}

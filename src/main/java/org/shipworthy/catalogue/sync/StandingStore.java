package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.ListedOffer;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Said;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Slug;

/** Reads what is on record when a source is taken in. */
final class StandingStore {

    /** So many listings are looked up one by one; for more, the claims of the whole source are gone through. */
    private static final int FEW = 500;

    private final Handle handle;
    private final Feed feed;

    StandingStore(Handle handle, Feed feed) {
        this.handle = handle;
        this.feed = feed;
    }

    Standing load() {
        return new Standing(new IntakeStore(handle, feed).state(), listings(), tools(), names(), offers(), decisions(), rejected(), pending(),
                sharers(), prices(), handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM listing").mapTo(long.class).one());
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
        return handle.createQuery("SELECT tool.slug, tool.name, maker, maker.name AS maker_name FROM tool JOIN maker ON maker.slug = tool.maker ORDER BY tool.slug")
                .map((row, context) -> new Standing.KnownTool(new Slug(row.getString("slug")), row.getString("name"),
                        new Maker(new Slug(row.getString("maker")), row.getString("maker_name"))))
                .list();
    }

    private List<Standing.KnownName> names() {
        return handle.createQuery("""
                        SELECT tool, alias AS name, 1 AS of_pack FROM tool_alias
                        UNION
                        SELECT tool, model, 0 FROM listing WHERE tool IS NOT NULL AND gone_on = ''
                        ORDER BY 1, 2, 3""")
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

    /** What listings say, and what they said within the time before the day in which a change back is suspicious. */
    Intake.Claims claims(LocalDate day) {
        return listings -> listRecorded(listings, day.minusDays(Suspicions.DAYS_BACK));
    }

    private List<Standing.Recorded> listRecorded(Set<Long> listings, LocalDate since) {
        if (listings.isEmpty()) {
            return List.of();
        }
        boolean few = listings.size() <= FEW;
        Query query = handle.createQuery("""
                        SELECT claim.id, claim.listing, claim.offer, attribute, conditions, value, valid_from, valid_until, claim.gone_on
                        FROM claim JOIN listing ON listing.id = claim.listing
                        WHERE listing.source = :source AND withdrawn_at IS NULL AND (claim.gone_on = '' OR claim.gone_on >= :since)
                        """ + (few ? "AND claim.listing IN (<listings>)" : ""))
                .bind("source", feed.key())
                .bind("since", since.toString());
        return (few ? query.bindList("listings", List.copyOf(listings)) : query)
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
        return new Standing.Recorded(row.getLong("id"), row.getLong("listing"), said(row), day(row, "gone_on"));
    }

    /** What the claim of a row says. */
    static Said said(ResultSet row) throws SQLException {
        String key = row.getString("attribute");
        Attribute attribute = (row.getString("offer").isEmpty() ? Attribute.findOfTool(key) : Attribute.findPrice(key)).orElseThrow();
        return new Said(attribute, Said.conditionsOf(row.getString("conditions")), Said.valueOf(attribute, row.getString("value")),
                day(row, "valid_from"), day(row, "valid_until"), "");
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getString(column)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }
}

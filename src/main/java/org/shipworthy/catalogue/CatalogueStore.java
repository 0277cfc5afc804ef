package org.shipworthy.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.shipworthy.catalogue.ClaimStore.Recorded;
import org.shipworthy.catalogue.ClaimStore.Subject;
import org.shipworthy.kernel.Slug;

/** Reads the shelf from the tables. */
final class CatalogueStore {

    private final Handle handle;
    private final LocalDate day;
    private final Map<Subject, List<Recorded>> claims;
    private final Map<Subject, List<Claim>> listed;

    private CatalogueStore(Handle handle, LocalDate day) {
        this.day = day;
        this.handle = handle;
        this.claims = new ClaimStore(handle).listStanding();
        this.listed = new ListedStore(handle).listClaims();
    }

    static Shelf load(Handle handle, LocalDate day) {
        CatalogueStore store = new CatalogueStore(handle, day);
        List<Category> categories = store.listCategories();
        List<Tool> tools = store.listTools(categories);
        ListedStore sources = new ListedStore(handle);
        return new Shelf(categories, tools, new Chronicle(sources.listNews(Chronicle.MOST)), SourceTally.of(tools, sources.listTried()));
    }

    private List<Category> listCategories() {
        return handle.createQuery("SELECT slug, name, description FROM category ORDER BY position, slug")
                .map((row, context) -> new Category(slug(row, "slug"), row.getString("name"), row.getString("description")))
                .list();
    }

    private List<Tool> listTools(List<Category> all) {
        Map<String, Category> categories = all.stream().collect(toMap(category -> category.slug().value(), category -> category));
        Map<String, Maker> makers = handle.createQuery("SELECT slug, name FROM maker")
                .map((row, context) -> new Maker(slug(row, "slug"), row.getString("name")))
                .collect(toMap(maker -> maker.slug().value(), maker -> maker));
        Map<String, List<String>> aliases = byTool("SELECT tool, alias FROM tool_alias ORDER BY tool, position",
                (row, context) -> row.getString("alias"));
        Map<String, List<String>> sellersNames = new ListedStore(handle).listNames();
        Map<String, List<Link>> links = byTool("SELECT tool, label, address FROM tool_link ORDER BY tool, position",
                (row, context) -> new Link(row.getString("label"), URI.create(row.getString("address"))));
        Map<String, List<Alternative>> alternatives = byTool(
                "SELECT tool, other_tool, name, reason FROM tool_alternative ORDER BY tool, position",
                (row, context) -> new Alternative(
                        find(row, "other_tool").map(Slug::new), find(row, "name"), row.getString("reason")));
        Map<String, List<Offer>> offers = byTool("""
                SELECT tool, id, kind, name, seller, address, note
                FROM offer
                WHERE withdrawn_at IS NULL
                ORDER BY tool, position""", (row, context) -> offer(row));
        return handle.createQuery("""
                        SELECT slug, name, maker, category, tagline, description, entry, entry_note, added_on
                        FROM tool""")
                .map((row, context) -> {
                    String tool = row.getString("slug");
                    return new Tool(
                            new Slug(tool),
                            row.getString("name"),
                            makers.get(row.getString("maker")),
                            categories.get(row.getString("category")),
                            row.getString("tagline"),
                            row.getString("description"),
                            Entry.find(row.getString("entry")).orElseThrow(),
                            row.getString("entry_note"),
                            LocalDate.parse(row.getString("added_on")),
                            Stream.of(aliases, sellersNames).flatMap(names -> names.getOrDefault(tool, List.of()).stream()).distinct().toList(),
                            links.getOrDefault(tool, List.of()),
                            alternatives.getOrDefault(tool, List.of()),
                            facts(new Slug(tool), ""),
                            offers.getOrDefault(tool, List.of()));
                })
                .list();
    }

    private <T> Map<String, List<T>> byTool(String sql, RowMapper<T> mapper) {
        return handle.createQuery(sql)
                .<Map.Entry<String, T>>map((row, context) -> Map.entry(row.getString("tool"), mapper.map(row, context)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Offer offer(ResultSet row) throws SQLException {
        Slug id = slug(row, "id");
        return new Offer(
                id,
                OfferKind.find(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("seller"),
                find(row, "address").map(URI::create),
                find(row, "note"),
                facts(slug(row, "tool"), id.value()));
    }

    private Facts facts(Slug tool, String offer) {
        Subject subject = new Subject(tool, offer);
        Stream<Claim> ofPacks = claims.getOrDefault(subject, List.of()).stream().map(Recorded::claim);
        List<Claim> ofListings = listed.getOrDefault(subject, List.of());
        return Facts.resolve(ofListings.isEmpty() ? ofPacks.toList() : Stream.concat(ofPacks, ofListings.stream()).distinct().toList(), day);
    }

    private static Slug slug(ResultSet row, String column) throws SQLException {
        return new Slug(row.getString(column));
    }

    private static Optional<String> find(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}

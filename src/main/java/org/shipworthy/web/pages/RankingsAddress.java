package org.shipworthy.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.community.BallotFilter;
import org.shipworthy.community.Window;
import org.shipworthy.kernel.Slug;

/**
 * What an address of the rankings asks for.
 *
 * @param leftOut what was not understood, as {@code name=value}
 */
record RankingsAddress(BallotFilter filter, List<String> leftOut) {

    static final String PATH = "/rankings";

    /** What is empty is not asked for: without scripts a form sends all its fields. */
    static RankingsAddress read(Map<String, String> fields, Shelf shelf) {
        Map<String, String> query = new LinkedHashMap<>(fields);
        query.values().removeIf(String::isEmpty);
        List<String> leftOut = new ArrayList<>();
        Optional<Slug> category = Slug.parse(query.getOrDefault("category", "")).filter(slug -> shelf.findCategory(slug).isPresent());
        Optional<Window> window = Window.find(query.getOrDefault("window", Window.ALL.key()));
        note(category.isEmpty() && !query.getOrDefault("category", "").isEmpty(), "category", query, leftOut);
        note(window.isEmpty(), "window", query, leftOut);
        note(!List.of("verified", "all").contains(query.getOrDefault("voters", "all")), "voters", query, leftOut);
        note(!List.of("blind", "all").contains(query.getOrDefault("ballots", "all")), "ballots", query, leftOut);
        return new RankingsAddress(new BallotFilter(category, !"all".equals(query.get("voters")), "blind".equals(query.get("ballots")),
                window.orElse(Window.ALL)), List.copyOf(leftOut));
    }

    private static void note(boolean isStrange, String name, Map<String, String> query, List<String> leftOut) {
        if (isStrange) {
            leftOut.add(name + "=" + query.get(name));
        }
    }

    /** The address of a ranking, without what is the headline's. */
    static String of(BallotFilter filter) {
        Map<String, String> fields = fields(filter);
        return PATH + (fields.isEmpty() ? "" : "?" + Addresses.query(fields));
    }

    static Map<String, String> fields(BallotFilter filter) {
        Map<String, String> fields = new LinkedHashMap<>();
        filter.category().ifPresent(category -> fields.put("category", category.value()));
        if (!filter.verifiedOnly()) {
            fields.put("voters", "all");
        }
        if (filter.blindOnly()) {
            fields.put("ballots", "blind");
        }
        if (filter.window() != Window.ALL) {
            fields.put("window", filter.window().key());
        }
        return fields;
    }
}

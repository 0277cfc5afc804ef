package org.shipworthy.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shipworthy.catalogue.Entry;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.decide.ToolIndex;
import org.shipworthy.decide.ToolIndex.Order;
import org.shipworthy.decide.ToolQuery;
import org.shipworthy.decide.ToolQuery.PanelState;
import org.shipworthy.kernel.Slug;
import org.shipworthy.web.http.Visit;

/**
 * A query for tools as the address of its list.
 *
 * @param leftOut fields of the address that say nothing known, as {@code name=value}
 */
public record ToolsAddress(ToolQuery query, Order order, List<String> leftOut) {

    private static final String YES = "yes";

    static ToolsAddress read(Visit visit, Shelf shelf, ToolIndex index) {
        Reader reader = new Reader(visit);
        ToolQuery query = new ToolQuery(visit.query("q"),
                reader.read("category", text -> Slug.parse(text).flatMap(shelf::findCategory)),
                reader.read("entry", Entry::find),
                reader.read("maker", text -> Slug.parse(text).flatMap(index::findMaker)),
                reader.read("panel", PanelState::find),
                reader.readFlag("open-weights"), reader.readFlag("on-device"));
        return new ToolsAddress(query, reader.read("sort", Order::find).orElse(Order.MATCH), reader.leftOut);
    }

    /** Reads fields, and notes those that it does not understand. */
    private static final class Reader {

        private final Visit visit;
        private final List<String> leftOut = new ArrayList<>();

        private Reader(Visit visit) {
            this.visit = visit;
        }

        private <T> Optional<T> read(String name, Function<String, Optional<T>> find) {
            String text = visit.query(name);
            Optional<T> found = text.isEmpty() ? Optional.empty() : find.apply(text);
            if (found.isEmpty() && !text.isEmpty()) {
                leftOut.add(name + "=" + text);
            }
            return found;
        }

        private boolean readFlag(String name) {
            return read(name, text -> text.equals(YES) ? Optional.of(true) : Optional.empty()).isPresent();
        }
    }

    static String of(ToolQuery query, Order order) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!query.text().isEmpty()) {
            fields.put("q", query.text());
        }
        query.category().ifPresent(category -> fields.put("category", category.slug().value()));
        query.entry().ifPresent(entry -> fields.put("entry", entry.key()));
        query.maker().ifPresent(maker -> fields.put("maker", maker.slug().value()));
        query.panel().ifPresent(panel -> fields.put("panel", panel.key()));
        putFlag(fields, "open-weights", query.openWeights());
        putFlag(fields, "on-device", query.onDevice());
        if (order != Order.MATCH) {
            fields.put("sort", order.key());
        }
        return fields.isEmpty() ? "/tools" : "/tools?" + Addresses.query(fields);
    }

    private static void putFlag(Map<String, String> fields, String name, boolean holds) {
        if (holds) {
            fields.put(name, YES);
        }
    }

    @Override
    public String toString() {
        return of(query, order);
    }
}

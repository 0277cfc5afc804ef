package org.shipworthy.web.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.Workload;

/** The cheapest price of each tool of a category. What is listed at zero is a trial and has no row. Sorting is done when the board is made. */
public final class PriceBoard {

    /** More tools than this are not estimated for one visit. */
    static final int MOST_ESTIMATED = 300;

    private static final List<Attribute> UNITS = Attribute.prices().filter(price -> price.kind() == Attribute.Kind.MONEY).toList();

    private static final Comparator<Row> CHEAPEST_FIRST = Comparator
            .comparing((Row row) -> !row.price().currency().getCurrencyCode().equals("USD"))
            .thenComparing(row -> row.price().currency().getCurrencyCode())
            .thenComparing(row -> row.price().amount())
            .thenComparing(row -> row.tool().name());

    private final Shelf shelf;
    private final Map<Asked, List<Row>> listed = new HashMap<>();
    private final Map<Category, List<Tool>> newest = new HashMap<>();

    PriceBoard(Shelf shelf) {
        this.shelf = shelf;
        shelf.categories().forEach(category -> {
            UNITS.forEach(unit -> listed.put(new Asked(category, unit), cheapestOfEach(category, unit)));
            newest.put(category, releasedLast(category));
        });
    }

    private record Asked(Category category, Attribute unit) {}

    /** @param offer the cheapest */
    public record Row(Tool tool, Offer offer, Money price) {

        public Optional<BigDecimal> context() {
            return tool.fact(Attribute.CONTEXT_WINDOW).map(Fact::value).filter(Value.Count.class::isInstance).map(value -> ((Value.Count) value).count());
        }

        public Optional<LocalDate> released() {
            return PriceBoard.released(tool);
        }
    }

    private static Optional<LocalDate> released(Tool tool) {
        return tool.fact(Attribute.RELEASED).map(Fact::value).filter(Value.Day.class::isInstance).map(value -> ((Value.Day) value).day());
    }

    /** By the listed price for a unit, cheapest first. */
    List<Row> listed(Category category, Attribute unit) {
        return listed.get(new Asked(category, unit));
    }

    private List<Row> cheapestOfEach(Category category, Attribute unit) {
        return shelf.toolsIn(category).stream().flatMap(tool -> cheapest(tool, unit).stream()).sorted(CHEAPEST_FIRST).toList();
    }

    private static Optional<Row> cheapest(Tool tool, Attribute unit) {
        List<Row> rows = new ArrayList<>();
        tool.offers().forEach(offer -> offer.prices().find(unit).map(Fact::value).ifPresent(value -> {
            if (value instanceof Value.Amount(Money money) && !money.isZero()) {
                rows.add(new Row(tool, offer, money));
            }
        }));
        return rows.stream().min(CHEAPEST_FIRST);
    }

    /** By what a month of the workload costs, cheapest first: of the tools released last, as many as are estimated at once. */
    List<Row> estimated(Category category, Workload workload, Optional<OwnHardware> hardware) {
        return newest.get(category).stream()
                .flatMap(tool -> Cost.list(List.of(tool), workload, hardware).stream().filter(Cost::isPaid).findFirst().stream())
                .map(cost -> new Row(cost.tool(), cost.offer(), cost.total().orElseThrow()))
                .sorted(CHEAPEST_FIRST).toList();
    }

    private List<Tool> releasedLast(Category category) {
        return shelf.toolsIn(category).stream()
                .sorted(Comparator.comparing((Tool tool) -> released(tool).orElse(LocalDate.MIN)).reversed())
                .limit(MOST_ESTIMATED)
                .toList();
    }

    /** Whether anything of the category that is estimated could run on a machine of the reader's. */
    boolean hasWeights(Category category) {
        return newest.get(category).stream().flatMap(tool -> tool.offers().stream()).anyMatch(offer -> offer.kind() == OfferKind.OPEN_WEIGHTS);
    }

    /** The units that any tool of the category is priced by. */
    List<Attribute> units(Category category) {
        return UNITS.stream().filter(unit -> !listed(category, unit).isEmpty()).toList();
    }

    /** The category in which most tools have a price for input, by which the page begins. */
    Category fullest() {
        return shelf.categories().stream().max(Comparator.comparing(category -> listed(category, Attribute.PRICE_INPUT).size())).orElseThrow();
    }

    int tools(Category category) {
        return shelf.toolsIn(category).size();
    }
}

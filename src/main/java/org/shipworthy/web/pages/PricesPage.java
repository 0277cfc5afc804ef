package org.shipworthy.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Category;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.CostWords;
import org.shipworthy.publish.Derived;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.web.charts.Chart;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /prices}: what the tools of a category cost, against their context window or the day of their release. */
public final class PricesPage implements Page {

    static final String PATH = "/prices";

    private final Templates templates;
    private final Frame.House house;
    private final ErrorPage errors;
    private final Derived<PriceBoard> boards;

    public PricesPage(Templates templates, Frame.House house, Site site, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.errors = errors;
        boards = site.derive((shelf, bench) -> new PriceBoard(shelf));
    }

    /** What the prices are drawn against. */
    public enum Against {
        CONTEXT("context", "context window", "tokens of context"),
        DATE("date", "release date", "day of release");

        private final String key;
        private final String label;
        private final String words;

        Against(String key, String label, String words) {
            this.key = key;
            this.label = label;
            this.words = words;
        }

        static Optional<Against> find(String key) {
            return Arrays.stream(values()).filter(against -> against.key.equals(key)).findFirst();
        }

        public String key() {
            return key;
        }

        public String label() {
            return label;
        }

        public String words() {
            return words;
        }
    }

    /**
     * @param units    to choose from
     * @param form     of the workload; answered when the address describes one, which then takes the place of the unit
     * @param chart    empty when nothing can be drawn
     * @param undrawn  how many rows are not in it
     * @param unpriced how many tools of the category have no such price
     * @param leftOut  fields of the address that say nothing known
     */
    public record View(Frame frame, List<Category> categories, Category category, List<Attribute> units, Attribute unit, Against against,
                       WorkloadForm form, boolean asked, Paging<PriceBoard.Row> rows, Optional<Chart> chart, int undrawn, int unpriced,
                       List<String> leftOut) {

        /** What the amounts are. */
        public String words() {
            return form.workload().isPresent() ? "a month of your workload" : unit.label().toLowerCase(Locale.ROOT) + " " + unit.unit();
        }

        public String amount(PriceBoard.Row row) {
            return form.workload().isPresent() ? CostWords.amount(row.price()) : row.price().toString();
        }

        public boolean isCut() {
            return form.workload().isPresent() && rows.total() + unpriced >= PriceBoard.MOST_ESTIMATED;
        }

        public int mostEstimated() {
            return PriceBoard.MOST_ESTIMATED;
        }
    }

    @Override
    public Reply answer(Visit visit) {
        Snapshot snapshot = visit.snapshot();
        if (snapshot.shelf().categories().isEmpty()) {
            return errors.notFound("There is no category yet, and so no price to show.");
        }
        return Reply.html(200, templates.render("prices", view(visit, boards.of(snapshot))));
    }

    private View view(Visit visit, PriceBoard board) {
        List<String> leftOut = new ArrayList<>();
        Category category = read(visit, "category", leftOut, Slug.parse(visit.query("category")).flatMap(visit.snapshot().shelf()::findCategory)).orElseGet(board::fullest);
        List<Attribute> units = board.units(category);
        Attribute unit = read(visit, "unit", leftOut, Attribute.findPrice(visit.query("unit")).filter(price -> price.kind() == Attribute.Kind.MONEY))
                .orElse(units.isEmpty() || units.contains(Attribute.PRICE_INPUT) ? Attribute.PRICE_INPUT : units.getFirst());
        Against against = read(visit, "against", leftOut, Against.find(visit.query("against"))).orElse(Against.CONTEXT);
        WorkloadForm form = WorkloadForm.read(visit.query(), PATH, kept(category, unit, against), board.hasWeights(category));
        List<PriceBoard.Row> rows = form.workload().map(workload -> board.estimated(category, workload, form.hardware()))
                .orElseGet(() -> board.listed(category, unit));
        PriceScatter scatter = PriceScatter.of(rows, against, form.workload().isPresent() ? "USD a month" : "USD " + unit.unit());
        int considered = form.workload().isPresent() ? Math.min(board.tools(category), PriceBoard.MOST_ESTIMATED) : board.tools(category);
        return new View(frame(visit), visit.snapshot().shelf().categories(), category, units, unit, against, form, WorkloadForm.isIn(visit.query()),
                Paging.of(rows, visit.query("page"), form.address()), scatter.chart(), rows.size() - scatter.drawn(), considered - rows.size(), leftOut);
    }

    private static <T> Optional<T> read(Visit visit, String name, List<String> leftOut, Optional<T> found) {
        if (found.isEmpty() && !visit.query(name).isEmpty()) {
            leftOut.add(name + "=" + visit.query(name));
        }
        return found;
    }

    private static Map<String, String> kept(Category category, Attribute unit, Against against) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("category", category.slug().value());
        kept.put("unit", unit.key());
        kept.put("against", against.key());
        return kept;
    }

    private Frame frame(Visit visit) {
        Frame frame = house.frame("Prices", "What AI tools charge, drawn against their context window or the day of their release, and what a month of your own workload costs.",
                PATH, PATH);
        return visit.isAtOwnAddress() ? frame : frame.hiddenFromSearch();
    }
}

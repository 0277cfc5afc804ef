package org.shipworthy.web.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.kernel.SourceRank;
import org.shipworthy.panel.Lens;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /methodology}: the promises, and the rules with the values that the program applies. */
public final class MethodologyPage implements Page {

    private final Templates templates;
    private final Frame.House house;

    public MethodologyPage(Templates templates, Frame.House house) {
        this.templates = templates;
        this.house = house;
    }

    /** How long after it was read a claim on these attributes is taken as current. */
    public record Lifetime(int days, String attributes) {}

    public record View(Frame frame, List<Lens> lenses) {

        public int keyDifferences() {
            return ComparisonPage.MOST_KEY_DIFFERENCES;
        }

        /** What readers choose by, in the order of the fact tables. */
        public String deciding() {
            return labels(Arrays.stream(Attribute.values()).filter(Attribute::isDeciding).toList());
        }

        /** Closest source first. */
        public String ranks() {
            return Arrays.stream(SourceRank.values()).map(SourceRank::label).collect(joining(", "));
        }

        /** Shortest first. */
        public List<Lifetime> lifetimes() {
            Map<Period, List<Attribute>> byLifetime = Arrays.stream(Attribute.values()).collect(groupingBy(
                    Attribute::lifetime, () -> new TreeMap<>(Comparator.comparing(Period::getDays)), mapping(attribute -> attribute, toList())));
            return byLifetime.entrySet().stream().map(entry -> new Lifetime(entry.getKey().getDays(), labels(entry.getValue()))).toList();
        }

        /** Prices are named together: their labels say little alone. */
        private static String labels(List<Attribute> attributes) {
            List<Attribute> prices = attributes.stream().filter(Attribute::isPrice).toList();
            List<Attribute> all = Attribute.prices().toList();
            String others = attributes.stream().filter(attribute -> !attribute.isPrice()).map(Attribute::label).collect(joining(", "));
            String priced = prices.size() < all.size() / 2
                    ? prices.stream().map(price -> "price: " + price.label().toLowerCase(java.util.Locale.ROOT)).collect(joining(", "))
                    : "all other prices";
            return others.isEmpty() ? capital(priced) : others + (priced.isEmpty() ? "" : ", " + priced);
        }

        private static String capital(String text) {
            return Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }
    }

    @Override
    public Reply answer(Visit visit) {
        Frame frame = house.frame("Methodology", "What this site promises, and the rules behind every fact, verdict, price, vote and prediction.",
                "/methodology", "/methodology");
        return Reply.html(200, templates.render("methodology", new View(frame, visit.snapshot().bench().lenses())));
    }
}

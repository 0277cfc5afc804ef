package org.shipworthy.web.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.community.Decay;
import org.shipworthy.community.ShipShare;
import org.shipworthy.decide.bottomline.Rule;
import org.shipworthy.panel.EvidenceLevel;
import org.shipworthy.panel.Lens;
import org.shipworthy.publish.Site;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/** {@code /methodology}: the promises, and the rules with the values that the program applies. */
public final class MethodologyPage implements Page {

    private final Templates templates;
    private final Frame.House house;
    private final Decay decay;

    public MethodologyPage(Templates templates, Frame.House house, Decay decay) {
        this.decay = decay;
        this.templates = templates;
        this.house = house;
    }

    /** How long after it was read a claim on these attributes is taken as current. */
    public record Lifetime(int days, String attributes) {}

    /** @param halfLifeDays after how many days a vote weighs half in the rankings; 0 for never */
    public record View(Frame frame, List<Lens> lenses, int halfLifeDays) {

        public long rankingRestSeconds() {
            return Site.BETWEEN_RANKINGS.toSeconds();
        }

        public int keyDifferences() {
            return ComparisonPage.MOST_KEY_DIFFERENCES;
        }

        /** What readers choose by, in the order of the fact tables. */
        public String deciding() {
            return labels(Arrays.stream(Attribute.values()).filter(Attribute::isDeciding).toList());
        }

        /** How many votes it takes for a share when all of them agree. */
        public long fewestAgreeing() {
            return LongStream.iterate(1, votes -> votes + 1).filter(votes -> !ShipShare.of(votes, 0).isTooFewToSay()).findFirst().orElseThrow();
        }

        /** The same when half of them say so. */
        public long fewestSplit() {
            return LongStream.iterate(2, votes -> votes + 2).filter(votes -> !ShipShare.of(votes / 2, votes / 2).isTooFewToSay()).findFirst().orElseThrow();
        }

        /** Shortest first. */
        public List<Lifetime> lifetimes() {
            Map<Period, List<Attribute>> byLifetime = Arrays.stream(Attribute.values()).collect(groupingBy(
                    Attribute::lifetime, () -> new TreeMap<>(Comparator.comparing(Period::getDays)), mapping(attribute -> attribute, toList())));
            return byLifetime.entrySet().stream().map(entry -> new Lifetime(entry.getKey().getDays(), labels(entry.getValue()))).toList();
        }

        /** Prices are named together: their labels say little alone. */
        private static String labels(List<Attribute> attributes) {
            return attributes.stream().map(attribute -> isUsualPrice(attribute) ? "Prices" : attribute.label()).distinct().collect(joining(", "));
        }

        private static boolean isUsualPrice(Attribute attribute) {
            return attribute.isPrice() && attribute.lifetime().equals(Attribute.PRICE_INPUT.lifetime());
        }
    }

    /** How much a ruling counts in a bottom line. */
    public static String counts(EvidenceLevel level) {
        return BigDecimal.valueOf(Rule.counts(level)).toPlainString();
    }

    @Override
    public Reply answer(Visit visit) {
        Frame frame = house.frame("Methodology", "What this site promises, and the rules behind every fact, verdict, price, vote and prediction.",
                "/methodology", "/methodology");
        return Reply.html(200, templates.render("methodology", new View(frame, visit.snapshot().bench().lenses(), decay.halfLifeDays().orElse(0))));
    }
}

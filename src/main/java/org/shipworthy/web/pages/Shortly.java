package org.shipworthy.web.pages;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Comparison.Contender;
import org.shipworthy.kernel.English;

/** Where a comparison stands: one sentence for each kind of evidence. */
final class Shortly {

    private Shortly() {}

    static List<ComparisonView.Statement> of(Comparison comparison) {
        List<ComparisonView.Statement> statements = new ArrayList<>();
        statements.add(new ComparisonView.Statement("Panel", panel(comparison.contenders())));
        statements.add(new ComparisonView.Statement("Price", price(comparison.contenders())));
        statements.add(new ComparisonView.Statement("Community", community(comparison.contenders())));
        return statements;
    }

    private static String panel(List<Contender> contenders) {
        List<Contender> complete = contenders.stream().filter(contender -> contender.verdict().isComplete()).toList();
        if (complete.size() < contenders.size()) {
            return "No verdict to compare: " + names(contenders.stream().filter(contender -> !contender.verdict().isComplete()).toList())
                    + (contenders.size() - complete.size() == 1 ? " has" : " have") + " fewer than three reviews.";
        }
        if (complete.stream().map(contender -> contender.verdict().shipPercent()).distinct().count() == 1) {
            return "The panel does not separate them: " + complete.getFirst().verdict().shipPercent() + "% ship for "
                    + (complete.size() == 2 ? "both" : "each") + ".";
        }
        return complete.stream()
                .sorted(Comparator.comparing((Contender contender) -> -contender.verdict().shipPercent()))
                .map(contender -> contender.tool().name() + " " + contender.verdict().shipPercent() + "% ship")
                .collect(joining(", ")) + ".";
    }

    private static String price(List<Contender> contenders) {
        List<Contender> unpriced = contenders.stream().filter(contender -> cheapestInput(contender.tool()).isEmpty()).toList();
        String known = contenders.stream()
                .filter(contender -> !unpriced.contains(contender))
                .sorted(Comparator.comparing(contender -> amount(cheapestInput(contender.tool()).orElseThrow())))
                .map(contender -> contender.tool().name() + " from " + Show.value(cheapestInput(contender.tool()).orElseThrow().shown()))
                .collect(joining(", "));
        String missing = unpriced.isEmpty() ? "" : "No price per token is on record for " + names(unpriced) + ".";
        return known.isEmpty() ? missing : (known + " per million input tokens. " + missing).trim();
    }

    /** An endpoint that a catalogue lists at zero is a trial, not a price to plan with. */
    private static Optional<Fact> cheapestInput(Tool tool) {
        return tool.offers().stream()
                .flatMap(offer -> offer.prices().find(Attribute.PRICE_INPUT).stream())
                .filter(Fact::isPublished)
                .filter(fact -> amount(fact).signum() > 0)
                .min(Comparator.comparing(Shortly::amount));
    }

    private static BigDecimal amount(Fact fact) {
        return ((Value.Amount) fact.value()).money().amount();
    }

    private static String community(List<Contender> contenders) {
        if (contenders.stream().noneMatch(contender -> contender.tally().isShown())) {
            return "Too few verified votes to say.";
        }
        return contenders.stream()
                .map(contender -> contender.tool().name() + " " + (contender.tally().isShown()
                        ? Show.share(contender.tally().headline().share()) + " ship of " + Show.number(contender.tally().total(), "verified vote", "verified votes")
                        : "too few votes (" + contender.tally().total() + ")"))
                .collect(joining(", ")) + ".";
    }

    private static String names(List<Contender> contenders) {
        return English.list(contenders.stream().map(contender -> contender.tool().name()).toList());
    }
}

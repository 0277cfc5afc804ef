package org.shipworthy.web.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.CostWords;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.RateCard;
import org.shipworthy.pricing.RateCards;
import org.shipworthy.pricing.RateUnit;
import org.shipworthy.pricing.Workload;

/**
 * What a workload costs on one offer.
 *
 * @param letter of the tool among those that are compared
 */
public record Cost(char letter, Tool tool, Offer offer, CostEstimate estimate) {

    /** On all offers of the tools, which have the letters from A on, cheapest first. */
    static List<Cost> list(List<Tool> tools, Workload workload, Optional<OwnHardware> hardware) {
        Map<String, Cost> byKey = new HashMap<>();
        List<RateCard> cards = new ArrayList<>();
        for (int i = 0; i < tools.size(); i++) {
            for (Offer offer : tools.get(i).offers()) {
                RateCard card = RateCards.of(tools.get(i), offer, hardware);
                cards.add(card);
                byKey.put(card.key(), new Cost((char) ('A' + i), tools.get(i), offer, new CostEstimate.NotComparable(card, "")));
            }
        }
        return CostEstimate.cheapestFirst(cards, workload).stream()
                .map(estimate -> byKey.get(estimate.card().key()).with(estimate)).toList();
    }

    private Cost with(CostEstimate known) {
        return new Cost(letter, tool, offer, known);
    }

    /** Tells it from the others: {@code tool/offer}. */
    public String key() {
        return estimate.card().key();
    }

    /** {@code Gemma 3n, OpenRouter API}. */
    public String name() {
        return estimate.card().name();
    }

    /** The letter for drawings. */
    char mark() {
        return letter;
    }

    public Optional<Money> total() {
        return estimate instanceof CostEstimate.Priced priced ? Optional.of(priced.total()) : Optional.empty();
    }

    /** A price at which one can plan: a catalogue that lists an endpoint at zero means a trial. */
    boolean isPaid() {
        return total().filter(money -> !money.isZero()).isPresent();
    }

    /** The part of the greatest cost in the same currency, in percent. */
    public BigDecimal percentOf(Collection<Cost> all) {
        Optional<BigDecimal> most = all.stream().flatMap(cost -> cost.total().stream())
                .filter(money -> money.currency().equals(estimate.card().currency())).map(Money::amount).max(BigDecimal::compareTo);
        return most.filter(amount -> amount.signum() > 0).flatMap(amount -> total()
                .map(money -> money.amount().multiply(BigDecimal.valueOf(100)).divide(amount, new MathContext(4)))).orElse(BigDecimal.ZERO);
    }

    /** The units whose prices are needed and missing: {@code input, output}. */
    public static String missing(CostEstimate.NotPublished estimate) {
        return English.list(estimate.missing().stream().map(RateUnit::label).map(label -> label.toLowerCase(Locale.ROOT)).toList());
    }

    /** With the currency's code, rounded as {@link CostWords#ROUNDING} says. */
    public String words() {
        return total().map(CostWords::amount).orElse("");
    }
}

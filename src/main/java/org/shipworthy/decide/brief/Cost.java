package org.shipworthy.decide.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.CostWords;
import org.shipworthy.pricing.QuickCost;
import org.shipworthy.pricing.RateUnit;
import org.shipworthy.pricing.Workload;

/** What a month of a brief's workload costs on the cheapest way to get a tool that the brief allows. */
public sealed interface Cost {

    /** The brief names no workload. */
    record NotAsked() implements Cost {

        @Override
        public String words() {
            return "no workload named";
        }
    }

    /** @param ways that the brief allows, none of which has a price to plan with */
    record Unknown(List<Ways.Way> ways, Workload workload) implements Cost {

        public Unknown {
            ways = List.copyOf(ways);
        }

        @Override
        public String words() {
            return ways.stream().map(way -> why(way.estimate(workload))).filter(words -> !words.isEmpty()).findFirst()
                    .orElse(ways.isEmpty() ? "no way to get it that this brief allows has a price" : "it is listed only at zero, which is a trial");
        }
    }

    /**
     * In dollars.
     *
     * @param usd the sum to nine digits, for sorting; {@link #month} is exact
     * @param age why a price of it is no longer taken as current; empty when all are
     * @param old a lower cost at prices that are not; empty when there is none
     */
    record Known(Ways.Way way, Workload workload, double usd, Optional<String> age, Optional<Known> old) implements Cost {

        /** Worked out anew: only the few that are shown or lie at a budget's edge are asked. */
        public CostEstimate.Priced estimate() {
            return (CostEstimate.Priced) way.estimate(workload);
        }

        public Money month() {
            return estimate().total();
        }

        public Offer offer() {
            return way.offer();
        }

        @Override
        public String words() {
            return CostWords.amount(month()) + " a month (" + offer().name() + age.map(why -> ", at a price that " + why).orElse("") + ")";
        }

        /** The prices that the cost rests on most. */
        public List<Claim> claims() {
            return Stream.of(Attribute.PRICE_INPUT, Attribute.PRICE_OUTPUT, Attribute.PRICE_SEAT_MONTH)
                    .flatMap(unit -> offer().prices().find(unit).stream()).map(Fact::shown).filter(Claim::isPublished).toList();
        }

        private Known with(Known lower) {
            return lower == null || lower.usd >= usd ? this : new Known(way, workload, usd, age, Optional.of(lower));
        }

        boolean isWithin(Money budget) {
            double limit = budget.amount().doubleValue();
            return Math.abs(usd - limit) > EDGE * limit ? usd < limit : month().amount().compareTo(budget.amount()) <= 0;
        }
    }

    /** Nearer to a budget than this part of it, the exact sum decides. */
    double EDGE = 1e-6;

    /** In one phrase, without a full stop. */
    String words();

    /** In dollars, to nine digits. */
    default OptionalDouble findUsd() {
        return this instanceof Known known ? OptionalDouble.of(known.usd()) : OptionalDouble.empty();
    }

    /**
     * Current prices go before old ones, then the cheapest, of equal ones the first offer. What is listed at zero is a trial
     * and not a price to plan with; what is sold in other currencies is not held against dollars.
     *
     * @param ways those that the brief allows
     */
    static Cost cheapest(List<Ways.Way> ways, Workload workload, QuickCost.Use use, LocalDate day) {
        Known current = null;
        Known old = null;
        for (Ways.Way way : ways) {
            OptionalDouble usd = usd(way, workload, use);
            if (usd.isPresent() && way.age().isOldOn(day)) {
                old = cheaper(old, new Known(way, workload, usd.getAsDouble(), Optional.of(way.age().why()), Optional.empty()));
            } else if (usd.isPresent()) {
                current = cheaper(current, new Known(way, workload, usd.getAsDouble(), Optional.empty(), Optional.empty()));
            }
        }
        return current == null ? old == null ? new Unknown(ways, workload) : old : current.with(old);
    }

    private static Known cheaper(Known best, Known other) {
        return best == null || other.usd() < best.usd() ? other : best;
    }

    private static OptionalDouble usd(Ways.Way way, Workload workload, QuickCost.Use use) {
        double sum = way.quick().map(quick -> quick.of(use)).orElseGet(() -> exactly(way, workload));
        boolean trial = sum == 0 && way.offer().kind() != OfferKind.OPEN_WEIGHTS;
        return Double.isNaN(sum) || trial ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    private static double exactly(Ways.Way way, Workload workload) {
        return way.estimate(workload) instanceof CostEstimate.Priced priced && priced.total().currency().getCurrencyCode().equals("USD")
                ? priced.total().amount().doubleValue() : Double.NaN;
    }

    private static String why(CostEstimate estimate) {
        return switch (estimate) {
            case CostEstimate.NotPublished unknown -> "no price is published for " + English.list(unknown.missing().stream()
                    .map(RateUnit::label).map(label -> label.toLowerCase(Locale.ROOT)).toList());
            case CostEstimate.NotComparable other -> lowerFirst(other.reason());
            case CostEstimate.Priced priced -> priced.total().currency().getCurrencyCode().equals("USD") ? "" : "it is priced in " + priced.total().currency();
        };
    }

    private static String lowerFirst(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1).replaceFirst("\\.$", "");
    }
}

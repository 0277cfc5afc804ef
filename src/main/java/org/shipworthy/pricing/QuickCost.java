package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a month of a workload costs on a plain card, as a floating-point number: for sorting thousands of offers, of which
 * {@link CostEstimate} then works out the few that are shown. It is {@code CostEstimate}'s total to nine digits at least.
 */
public final class QuickCost {

    private final Map<RateUnit, Double> rates = new EnumMap<>(RateUnit.class);

    private QuickCost(RateCard card) {
        card.rates().forEach(rate -> rates.put(rate.unit(), rate.price().amount().doubleValue() / rate.unit().size().doubleValue()));
    }

    /** Empty for a card with conditions, free use, a minimum or another sale than by use: only an estimate tells its cost. */
    public static Optional<QuickCost> of(RateCard card) {
        boolean plain = card.sale() == RateCard.Sale.METERED && card.minimum().isEmpty() && card.free().equals(FreeUse.NONE)
                && card.rates().stream().allMatch(rate -> rate.when().isNone());
        return plain ? Optional.of(new QuickCost(card)) : Optional.empty();
    }

    /** How much of each unit a month of a workload uses. */
    public record Use(Map<RateUnit, Double> quantities) {

        public static Use of(Workload workload) {
            Map<RateUnit, Double> quantities = new EnumMap<>(RateUnit.class);
            Demand.of(workload).quantities().forEach((unit, quantity) -> put(quantities, unit, quantity));
            return new Use(quantities);
        }

        private static void put(Map<RateUnit, Double> quantities, RateUnit unit, BigDecimal quantity) {
            if (quantity.signum() > 0) {
                quantities.put(unit, quantity.doubleValue());
            }
        }
    }

    /** In the card's currency; not a number when a price that is needed is not published. */
    public double of(Use use) {
        double sum = 0;
        for (Map.Entry<RateUnit, Double> used : use.quantities().entrySet()) {
            sum += used.getValue() * rate(used.getKey());
        }
        return sum;
    }

    private double rate(RateUnit unit) {
        Double own = rates.get(unit);
        Double rate = own == null && unit.standIn().isPresent() ? rates.get(unit.standIn().get()) : own;
        return rate != null ? rate : unit.isExtra() ? 0 : Double.NaN;
    }
}

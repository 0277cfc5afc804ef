package org.shipworthy.pricing;

import java.util.Optional;

/**
 * What a month of a workload costs on a plain card, as a floating-point number: for sorting thousands of offers, of which
 * {@link CostEstimate} then works out the few that are shown. It is {@code CostEstimate}'s total to nine digits at least.
 */
public final class QuickCost {

    /** By unit that a workload counts, for one of what it counts; not a number where no price is published. */
    private final double[] rates = new double[RateUnit.COUNTED.size()];

    private QuickCost(RateCard card) {
        for (RateUnit unit : RateUnit.COUNTED) {
            rates[unit.ordinal()] = find(card, unit).or(() -> unit.standIn().flatMap(other -> find(card, other))).orElse(unit.isExtra() ? 0 : Double.NaN);
        }
    }

    private static Optional<Double> find(RateCard card, RateUnit unit) {
        return card.rates().stream().filter(rate -> rate.unit() == unit).findFirst()
                .map(rate -> rate.price().amount().doubleValue() / unit.size().doubleValue());
    }

    /** Empty for a card with conditions, free use, a minimum or another sale than by use: only an estimate tells its cost. */
    public static Optional<QuickCost> of(RateCard card) {
        boolean plain = card.sale() == RateCard.Sale.METERED && card.minimum().isEmpty() && card.free().equals(FreeUse.NONE)
                && card.rates().stream().allMatch(rate -> rate.when().isNone());
        return plain ? Optional.of(new QuickCost(card)) : Optional.empty();
    }

    /** How much of each unit a month of a workload uses. */
    public static final class Use {

        private final double[] quantities = new double[RateUnit.COUNTED.size()];

        private Use(Demand demand) {
            demand.quantities().forEach((unit, quantity) -> quantities[unit.ordinal()] = quantity.doubleValue());
        }

        public static Use of(Workload workload) {
            return new Use(Demand.of(workload));
        }
    }

    /** In the card's currency; not a number when a price that is needed is not published. */
    public double of(Use use) {
        double sum = 0;
        for (int unit = 0; unit < rates.length; unit++) {
            if (use.quantities[unit] > 0) {
                sum += use.quantities[unit] * rates[unit];
            }
        }
        return sum;
    }
}

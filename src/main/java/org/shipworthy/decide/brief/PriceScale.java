package org.shipworthy.decide.brief;

import java.util.Currency;
import java.util.List;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.decide.bottomline.Rule;
import org.shipworthy.decide.bottomline.Strength;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.Rate;
import org.shipworthy.pricing.RateCard;
import org.shipworthy.pricing.RateUnit;
import org.shipworthy.pricing.Workload;

/**
 * What a cost is held against.
 *
 * @param middle the cost of a month that speaks neither for nor against a tool, in dollars
 */
record PriceScale(double middle) {

    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final RateCard TOKENS = RateCard.metered("middle", "Middling prices", DOLLAR, List.of(
            rate(RateUnit.INPUT, "1"), rate(RateUnit.AUDIO_INPUT, "1"), rate(RateUnit.OUTPUT, "4")));
    private static final RateCard SEATS = RateCard.seats("middle", "Middling seats", DOLLAR, List.of(rate(RateUnit.SEAT_MONTH, "20")));

    /** The workload at middling prices. A budget has no say in it, so that asking for less never reorders what already fits. */
    static PriceScale of(Workload workload) {
        return new PriceScale(middling(workload));
    }

    private static double middling(Workload workload) {
        double tokens = cost(TOKENS, workload);
        return tokens > 0 || workload.seats() == 0 ? tokens : cost(SEATS, workload);
    }

    private static double cost(RateCard card, Workload workload) {
        return CostEstimate.of(card, workload) instanceof CostEstimate.Priced priced ? priced.total().amount().doubleValue() : 0;
    }

    private static Rate rate(RateUnit unit, String usd) {
        return new Rate(unit, Money.usd(usd), Conditions.NONE);
    }

    /** Above 0 for what costs less than the middle, below for what costs more; a bill of half the size is a point more. */
    double points(double cost) {
        double most = Rule.MOST_FOR_PRICE.value().doubleValue();
        return Math.clamp(Strength.price(cost) - Strength.price(middle), -most, most);
    }
}

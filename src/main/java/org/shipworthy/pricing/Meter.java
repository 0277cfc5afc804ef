package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shipworthy.catalogue.Conditions.Mode;
import org.shipworthy.kernel.Money;

/** Adds up what use costs in one month. What is free goes to what is charged first. */
final class Meter {

    static final String FREE_TOKENS = "within the month's free tokens as far as they go";
    static final String FREE_REQUESTS = "the month's free requests are taken off";
    /** What the line counts that fills a month up to its minimum. */
    static final String MONTHS = "months";
    private static final String INCLUDED = "use within the plan's limits is included";

    private final List<Item> items = new ArrayList<>();
    private final Set<RateUnit> missing = EnumSet.noneOf(RateUnit.class);
    private BigDecimal freeTokens;
    private BigDecimal freeRequests;

    /** @param free in this month */
    Meter(FreeUse free) {
        this.freeTokens = free.tokens();
        this.freeRequests = free.requests();
    }

    void add(RateCard card, Demand demand) {
        if (!demand.countsRequests() && card.hasPriceFor(RateUnit.REQUEST)) {
            missing.add(RateUnit.REQUEST);
        }
        charge(card, RateUnit.SEAT_MONTH, Mode.STANDARD, demand, demand.quantity(RateUnit.SEAT_MONTH), BigDecimal.ZERO);
        BigDecimal requests = demand.quantity(RateUnit.REQUEST);
        BigDecimal free = requests.min(freeRequests);
        BigDecimal freeShare = free.signum() == 0 ? BigDecimal.ZERO : Exact.ratio(free, requests);
        freeRequests = freeRequests.subtract(free);
        for (RateUnit unit : RateUnit.COUNTED) {
            if (unit != RateUnit.SEAT_MONTH && demand.quantity(unit).signum() != 0) {
                for (Mode mode : Mode.values()) {
                    charge(card, unit, mode, demand, demand.quantity(unit).multiply(demand.share(mode)), freeShare);
                }
            }
        }
    }

    private void charge(RateCard card, RateUnit unit, Mode mode, Demand demand, BigDecimal quantity, BigDecimal freeShare) {
        if (quantity.signum() == 0) {
            return;
        }
        Map<Charges.Charge, Integer> charges = Charges.find(card, unit, mode, demand);
        if (charges.isEmpty() && isNeeded(card, unit)) {
            missing.add(unit);
        }
        charges.forEach((charge, minutes) -> {
            BigDecimal part = Exact.part(quantity, minutes, demand.hours().minutes());
            add(line(card, unit, charge, part, part.multiply(freeShare)));
        });
    }

    private static boolean isNeeded(RateCard card, RateUnit unit) {
        return card.sale() == RateCard.Sale.SEATS ? unit == RateUnit.SEAT_MONTH : !unit.isExtra();
    }

    private Item line(RateCard card, RateUnit unit, Charges.Charge charge, BigDecimal quantity, BigDecimal freeByRequests) {
        BigDecimal freeByTokens = unit.isExtra() ? BigDecimal.ZERO : quantity.subtract(freeByRequests).min(freeTokens);
        freeTokens = freeTokens.subtract(freeByTokens);
        List<String> remarks = new ArrayList<>(charge.remarks());
        note(remarks, card.sale() == RateCard.Sale.SEATS && unit == RateUnit.SEAT_MONTH, INCLUDED);
        note(remarks, freeByRequests.signum() > 0, FREE_REQUESTS);
        note(remarks, freeByTokens.signum() > 0, FREE_TOKENS);
        BigDecimal free = freeByRequests.add(freeByTokens);
        Money price = charge.rate().price();
        RateUnit charged = charge.rate().unit();
        return new Item(unit.label(), quantity, free, unit.counted(), price, charged.per(),
                price.times(charged.prices(quantity.subtract(free))), remarks);
    }

    private static void note(List<String> remarks, boolean applies, String remark) {
        if (applies) {
            remarks.add(remark);
        }
    }

    /** A line that is like an earlier one is added to it. */
    void add(Item item) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isLike(item)) {
                items.set(i, items.get(i).plus(item));
                return;
            }
        }
        items.add(item);
    }

    /** Adds the other's lines and gaps. */
    void add(Meter other) {
        other.items.forEach(this::add);
        missing.addAll(other.missing);
    }

    /** Adds what a month's minimum asks for beyond its use. */
    void fillUpTo(Money minimum) {
        Money rest = minimum.minus(total(minimum.currency()));
        if (rest.amount().signum() > 0) {
            add(new Item("Up to the monthly minimum", BigDecimal.ONE, BigDecimal.ZERO, MONTHS, rest, "per month", rest,
                    List.of("the minimum is " + minimum)));
        }
    }

    private Money total(Currency currency) {
        return Money.sum(currency, items.stream().map(Item::amount).toList());
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    /** @param card in whose currency the sum is */
    CostEstimate estimate(RateCard card) {
        return isComplete() ? new CostEstimate.Priced(card, items, total(card.currency()))
                : new CostEstimate.NotPublished(card, new TreeSet<>(missing), items);
    }
}

package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shipworthy.kernel.Money;

/** Adds up what use costs in one month. What is free goes to what is charged first. */
final class Meter {

    private final Map<RateUnit, BigDecimal> freeLeft = new EnumMap<>(RateUnit.class);
    private final List<Item> items = new ArrayList<>();
    private final Set<RateUnit> missing = EnumSet.noneOf(RateUnit.class);

    /** @param free a month, of each unit */
    Meter(Map<RateUnit, BigDecimal> free) {
        freeLeft.putAll(free);
    }

    void add(RateCard card, Demand demand) {
        if (!demand.countsRequests() && card.hasPriceFor(RateUnit.REQUEST)) {
            missing.add(RateUnit.REQUEST);
        }
        for (RateUnit unit : RateUnit.values()) {
            if (unit == RateUnit.SEAT_MONTH) {
                charge(card, unit, Mode.STANDARD, demand, demand.quantity(unit));
                continue;
            }
            for (Mode mode : Mode.values()) {
                charge(card, unit, mode, demand, demand.quantity(unit).multiply(demand.share(mode)));
            }
        }
    }

    private void charge(RateCard card, RateUnit unit, Mode mode, Demand demand, BigDecimal quantity) {
        if (quantity.signum() == 0) {
            return;
        }
        Map<Charges.Charge, Integer> charges = Charges.find(card, unit, mode, demand);
        if (charges.isEmpty() && isNeeded(card, unit)) {
            missing.add(unit);
        }
        charges.forEach((charge, minutes) -> add(unit, charge, Exact.part(quantity, minutes, demand.hours().minutes()), remarks(card, charge)));
    }

    private static boolean isNeeded(RateCard card, RateUnit unit) {
        return card.sale() == RateCard.Sale.SEATS ? unit == RateUnit.SEAT_MONTH : !unit.isExtra();
    }

    private static List<String> remarks(RateCard card, Charges.Charge charge) {
        return card.sale() == RateCard.Sale.SEATS && charge.rate().unit() == RateUnit.SEAT_MONTH
                ? Stream.concat(charge.remarks().stream(), Stream.of("use within the plan's limits is included")).toList()
                : charge.remarks();
    }

    private void add(RateUnit unit, Charges.Charge charge, BigDecimal quantity, List<String> remarks) {
        RateUnit charged = charge.rate().unit();
        BigDecimal free = quantity.min(freeLeft.getOrDefault(charged, BigDecimal.ZERO));
        freeLeft.computeIfPresent(charged, (ignored, left) -> left.subtract(free));
        Money price = charge.rate().price();
        Money amount = price.times(quantity.subtract(free).divide(charged.size()));
        add(new Item(unit.label(), quantity, free, unit.counted(), price, charged.per(), amount, remarks));
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

    /** Adds what a month's minimum asks for beyond its use. */
    void fillUpTo(Money minimum) {
        Money used = total(minimum.currency());
        Money rest = minimum.minus(used);
        if (rest.amount().signum() > 0) {
            add(new Item("Up to the monthly minimum", BigDecimal.ONE, BigDecimal.ZERO, "months", rest, "per month", rest,
                    List.of("the minimum is " + minimum + ", use comes to " + used)));
        }
    }

    private Money total(Currency currency) {
        return items.stream().map(Item::amount).reduce(new Money(BigDecimal.ZERO, currency), Money::plus);
    }

    /** Adds the other's lines and gaps. */
    void add(Meter other) {
        other.items.forEach(this::add);
        missing.addAll(other.missing);
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

package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.Rate;
import org.shipworthy.pricing.RateCard;

/** Finds at which price of one unit the answer changes, at the offer that the tool is now judged by. */
final class PriceFlips {

    /** A price that would have to rise further than so many times is no news. */
    private static final int MOST_TIMES = 20;

    /** Prices are tried in steps of a hundredth, then of a thousandth, of the price's leading power of ten. */
    private static final List<Integer> DIGITS = List.of(3, 4);

    private final Evidence evidence;
    private final Predicate<Evidence> changes;

    PriceFlips(Evidence evidence, Predicate<Evidence> changes) {
        this.evidence = evidence;
        this.changes = changes;
    }

    /**
     * One rate of the bill: the month costs {@code rest} and {@code slope} for each unit of its price.
     */
    private record Lever(int tool, Bill bill, Rate rate, BigDecimal rest, BigDecimal slope) {

        BigDecimal now() {
            return rate.price().amount();
        }

        BigDecimal part() {
            return slope.multiply(now());
        }
    }

    Optional<Flip> falling(int tool) {
        return levers(tool).stream().filter(lever -> changes.test(at(lever, BigDecimal.ZERO)))
                .flatMap(lever -> find(lever, -1).stream()).findFirst();
    }

    Optional<Flip> rising(int tool) {
        return levers(tool).stream().filter(lever -> changes.test(at(lever, lever.now().multiply(BigDecimal.valueOf(MOST_TIMES)))))
                .flatMap(lever -> find(lever, 1).stream()).findFirst();
    }

    /** The largest part of the bill first. A rate that holds under conditions only is left alone. */
    private List<Lever> levers(int tool) {
        List<Lever> levers = new ArrayList<>();
        evidence.of(tool).bill().ifPresent(bill -> bill.card().rates().stream()
                .filter(rate -> rate.when().isNone() && !rate.price().isZero())
                .forEach(rate -> lever(tool, bill, rate).ifPresent(levers::add)));
        levers.sort(Comparator.comparing(Lever::part).reversed());
        return levers;
    }

    private Optional<Lever> lever(int tool, Bill bill, Rate rate) {
        if (!(CostEstimate.of(without(bill.card(), rate), evidence.question().workload()) instanceof CostEstimate.Priced free)) {
            return Optional.empty();
        }
        BigDecimal part = bill.total().amount().subtract(free.total().amount());
        return part.signum() <= 0 ? Optional.empty()
                : Optional.of(new Lever(tool, bill, rate, free.total().amount(), part.divide(rate.price().amount(), MathContext.DECIMAL64)));
    }

    private static RateCard without(RateCard card, Rate rate) {
        Rate free = new Rate(rate.unit(), new Money(BigDecimal.ZERO, rate.price().currency()));
        return new RateCard(card.key(), card.name(), card.sale(), card.currency(), card.rates().stream().map(each -> each.equals(rate) ? free : each).toList(),
                card.free(), card.minimum(), card.hardware());
    }

    private Evidence at(Lever lever, BigDecimal price) {
        Money total = new Money(lever.rest().add(lever.slope().multiply(price)), lever.bill().total().currency());
        return evidence.with(lever.tool(), evidence.of(lever.tool()).withBill(lever.bill().with(total)));
    }

    private Optional<Flip> find(Lever lever, int direction) {
        return DIGITS.stream().flatMap(digits -> find(lever, direction, digits).stream()).findFirst();
    }

    private Optional<Flip> find(Lever lever, int direction, int digits) {
        BigDecimal now = lever.now();
        BigDecimal step = BigDecimal.ONE.movePointRight(now.precision() - now.scale() - digits);
        int most = direction < 0 ? now.divideToIntegralValue(step).intValue() - 1 : MOST_TIMES * now.divideToIntegralValue(step).intValue();
        if (most < 1 || !changes.test(at(lever, moved(now, step, direction * most)))) {
            return Optional.empty();
        }
        int steps = Search.first(1, most, tried -> changes.test(at(lever, moved(now, step, direction * tried))));
        BigDecimal to = moved(now, step, direction * steps);
        BigDecimal half = now.add(to).divide(BigDecimal.TWO);
        return changes.test(at(lever, half)) ? Optional.empty() : Optional.of(flip(lever, to));
    }

    private static BigDecimal moved(BigDecimal now, BigDecimal step, int steps) {
        return now.add(step.multiply(BigDecimal.valueOf(steps)));
    }

    private Flip flip(Lever lever, BigDecimal to) {
        return new Flip.OfPrice(evidence.tool(lever.tool()), lever.bill().offer(), lever.rate().unit(), lever.rate().price(),
                new Money(to, lever.rate().price().currency()), Outcome.of(at(lever, to)).answer());
    }
}

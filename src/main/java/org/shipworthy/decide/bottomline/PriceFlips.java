package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.Rate;
import org.shipworthy.pricing.RateCard;
import org.shipworthy.pricing.RateUnit;

/**
 * Finds at which price the answer changes, at the offer that a tool is now judged by: the price of the unit that makes up
 * most of the bill, where a change within reason does it, otherwise the whole bill.
 */
final class PriceFlips {

    /** A single price that falls to less than this part, or rises to more than its reverse, is no news. */
    private static final BigDecimal WITHIN_REASON = new BigDecimal("0.25");

    /** The same for a whole bill. */
    private static final BigDecimal FURTHEST = new BigDecimal("0.05");

    /** So many digits of the present price are tried: the fewer the better to read, as long as half the change is not enough. */
    private static final List<Integer> DIGITS = List.of(2, 3, 4);

    private static final Set<RateUnit> UNITS = Set.of(RateUnit.INPUT, RateUnit.OUTPUT, RateUnit.SEAT_MONTH, RateUnit.REQUEST);

    private final Evidence evidence;
    private final Outcome outcome;

    PriceFlips(Evidence evidence, Outcome outcome) {
        this.evidence = evidence;
        this.outcome = outcome;
    }

    /** Something that is paid: the month costs {@code rest}, and {@code part} at the price of {@code now}. */
    private record Lever(int tool, Bill bill, Optional<Rate> rate, BigDecimal now, BigDecimal rest, BigDecimal part) {

        /** A month, at another price. */
        Money total(BigDecimal price) {
            return new Money(rest.add(part.multiply(price).divide(now, MathContext.DECIMAL64)), bill.total().currency());
        }

        BigDecimal furthest(boolean falls) {
            BigDecimal part = rate.isPresent() ? WITHIN_REASON : FURTHEST;
            return falls ? now.multiply(part) : now.divide(part, MathContext.DECIMAL64);
        }
    }

    Optional<Flip> falling(int tool) {
        return find(tool, true);
    }

    Optional<Flip> rising(int tool) {
        return find(tool, false);
    }

    private Optional<Flip> find(int tool, boolean falls) {
        return evidence.of(tool).bill().stream().flatMap(bill -> Stream.concat(rates(tool, bill), Stream.of(whole(tool, bill))))
                .filter(lever -> changes(lever, lever.furthest(falls)))
                .flatMap(lever -> DIGITS.stream().flatMap(digits -> find(lever, falls, digits).stream()).limit(1)).findFirst();
    }

    private static Lever whole(int tool, Bill bill) {
        return new Lever(tool, bill, Optional.empty(), bill.total().amount(), BigDecimal.ZERO, bill.total().amount());
    }

    /** The largest part of the bill first. A rate that holds under conditions only is left alone. */
    private Stream<Lever> rates(int tool, Bill bill) {
        List<Lever> levers = new ArrayList<>();
        bill.card().rates().stream().filter(rate -> rate.when().isNone() && UNITS.contains(rate.unit()) && !rate.price().isZero())
                .forEach(rate -> lever(tool, bill, rate).ifPresent(levers::add));
        return levers.stream().sorted(Comparator.comparing(Lever::part).reversed());
    }

    private Optional<Lever> lever(int tool, Bill bill, Rate rate) {
        if (!(CostEstimate.of(without(bill.card(), rate), evidence.question().workload()) instanceof CostEstimate.Priced free)) {
            return Optional.empty();
        }
        BigDecimal part = bill.total().amount().subtract(free.total().amount());
        BigDecimal now = rate.price().amount();
        return part.signum() <= 0 ? Optional.empty()
                : Optional.of(new Lever(tool, bill, Optional.of(rate), now, free.total().amount(), part));
    }

    private static RateCard without(RateCard card, Rate rate) {
        Rate free = new Rate(rate.unit(), new Money(BigDecimal.ZERO, rate.price().currency()));
        return new RateCard(card.key(), card.name(), card.sale(), card.currency(), card.rates().stream().map(each -> each.equals(rate) ? free : each).toList(),
                card.free(), card.minimum(), card.hardware());
    }

    private boolean changes(Lever lever, BigDecimal price) {
        return !at(lever, price).equals(outcome.answer());
    }

    private Answer at(Lever lever, BigDecimal price) {
        ToolEvidence changed = evidence.of(lever.tool()).withBill(lever.bill().with(lever.total(price)));
        return outcome.with(evidence.with(lever.tool(), changed), Kind.PRICE).answer();
    }

    private Optional<Flip> find(Lever lever, boolean falls, int digits) {
        BigDecimal now = lever.now();
        BigDecimal step = BigDecimal.ONE.movePointRight(now.precision() - now.scale() - digits);
        BigDecimal direction = falls ? step.negate() : step;
        int most = lever.furthest(falls).subtract(now).abs().divideToIntegralValue(step).intValue();
        if (most < 1 || !changes(lever, moved(now, direction, most))) {
            return Optional.empty();
        }
        int steps = Search.first(1, most, tried -> changes(lever, moved(now, direction, tried)));
        BigDecimal to = moved(now, direction, steps);
        BigDecimal half = now.add(to).divide(BigDecimal.TWO);
        return changes(lever, half) ? Optional.empty() : Optional.of(flip(lever, to));
    }

    private static BigDecimal moved(BigDecimal now, BigDecimal step, int steps) {
        return now.add(step.multiply(BigDecimal.valueOf(steps)));
    }

    private Flip flip(Lever lever, BigDecimal to) {
        Money then = new Money(to, lever.bill().total().currency());
        Answer becomes = at(lever, to);
        return lever.rate().<Flip>map(rate -> new Flip.OfPrice(evidence.tool(lever.tool()), lever.bill().offer(), rate.unit(), rate.price(), then, becomes))
                .orElseGet(() -> new Flip.OfBill(evidence.tool(lever.tool()), lever.bill().offer(), lever.bill().total(), then, becomes));
    }
}

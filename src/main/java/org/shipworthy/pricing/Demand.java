package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Conditions.Mode;

/**
 * What is to be charged for, for requests of one size.
 *
 * @param quantities    of each unit, as the unit counts; a unit that is absent is not used
 * @param countsRequests whether the number of requests is known
 * @param shares        the part of the quantities in each mode, 1 in all; seats are not divided
 * @param requestTokens the input of one request, 0 when it is not known and the price for short ones is taken
 * @param hours         the part of the day over which the quantities are spread evenly
 */
record Demand(Map<RateUnit, BigDecimal> quantities, boolean countsRequests, Map<Mode, BigDecimal> shares, long requestTokens, DayWindow hours) {

    Demand {
        quantities = Map.copyOf(quantities);
        shares = Map.copyOf(shares);
    }

    /** A month of a workload. */
    static Demand of(Workload workload) {
        Map<RateUnit, BigDecimal> quantities = new EnumMap<>(RateUnit.class);
        BigDecimal requests = BigDecimal.valueOf(workload.requests());
        BigDecimal input = requests.multiply(BigDecimal.valueOf(workload.input()));
        BigDecimal read = input.multiply(fraction(workload.cached()));
        BigDecimal written = input.multiply(fraction(workload.written()));
        quantities.put(RateUnit.INPUT, input.subtract(read).subtract(written));
        quantities.put(RateUnit.CACHE_READ, read);
        quantities.put(RateUnit.CACHE_WRITE, written);
        quantities.put(RateUnit.AUDIO_INPUT, requests.multiply(BigDecimal.valueOf(workload.audio())));
        quantities.put(RateUnit.OUTPUT, requests.multiply(BigDecimal.valueOf(workload.output())));
        quantities.put(RateUnit.REASONING, requests.multiply(BigDecimal.valueOf(workload.reasoning())));
        quantities.put(RateUnit.REQUEST, requests);
        quantities.put(RateUnit.SEAT_MONTH, BigDecimal.valueOf(workload.seats()));
        return new Demand(quantities, true, shares(workload), workload.requestTokens(), workload.hours());
    }

    private static Map<Mode, BigDecimal> shares(Workload workload) {
        BigDecimal batch = fraction(workload.batch());
        BigDecimal priority = fraction(workload.priority());
        return Map.of(Mode.STANDARD, BigDecimal.ONE.subtract(batch).subtract(priority), Mode.BATCH, batch, Mode.PRIORITY, priority);
    }

    private static BigDecimal fraction(BigDecimal percent) {
        return percent.movePointLeft(2);
    }

    BigDecimal quantity(RateUnit unit) {
        return quantities.getOrDefault(unit, BigDecimal.ZERO);
    }

    BigDecimal share(Mode mode) {
        return shares.getOrDefault(mode, BigDecimal.ZERO);
    }

    BigDecimal tokensIn() {
        return sum(RateUnit.INPUT, RateUnit.CACHE_READ, RateUnit.CACHE_WRITE, RateUnit.AUDIO_INPUT);
    }

    BigDecimal tokensOut() {
        return sum(RateUnit.OUTPUT, RateUnit.REASONING);
    }

    private BigDecimal sum(RateUnit... units) {
        return Stream.of(units).map(this::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

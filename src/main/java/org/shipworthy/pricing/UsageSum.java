package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.shipworthy.catalogue.Conditions.Mode;
import org.shipworthy.pricing.usage.UsageRow;

/** Rows of usage, added up. */
final class UsageSum {

    private long requests;
    private long input;
    private long cached;
    private long written;
    private long output;
    private long reasoning;

    void add(UsageRow row) {
        requests += row.requests().orElse(0);
        input += row.input();
        cached += row.cached();
        written += row.written();
        output += row.output();
        reasoning += row.reasoning();
    }

    void add(UsageSum other) {
        requests += other.requests;
        input += other.input;
        cached += other.cached;
        written += other.written;
        output += other.output;
        reasoning += other.reasoning;
    }

    long requests() {
        return requests;
    }

    long input() {
        return input;
    }

    long cached() {
        return cached;
    }

    long output() {
        return output;
    }

    /** @param group of which this is the sum */
    Demand demand(long requestTokens, DayWindow hours, boolean counts) {
        Map<RateUnit, BigDecimal> quantities = new EnumMap<>(RateUnit.class);
        quantities.put(RateUnit.INPUT, BigDecimal.valueOf(input - cached - written));
        quantities.put(RateUnit.CACHE_READ, BigDecimal.valueOf(cached));
        quantities.put(RateUnit.CACHE_WRITE, BigDecimal.valueOf(written));
        quantities.put(RateUnit.OUTPUT, BigDecimal.valueOf(output - reasoning));
        quantities.put(RateUnit.REASONING, BigDecimal.valueOf(reasoning));
        quantities.put(RateUnit.REQUEST, BigDecimal.valueOf(requests));
        return new Demand(quantities, counts, Map.of(Mode.STANDARD, BigDecimal.ONE), requestTokens, hours);
    }
}

package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.List;

/** One month's use at the prices of a card. */
final class Month {

    private Month() {}

    static Meter of(RateCard card, Demand demand) {
        return of(card, List.of(new Priced(card, demand)));
    }

    /** A part of the use and the card that held for it. */
    record Priced(RateCard card, Demand demand) {}

    /** @param closing the card whose minimum, machine and free quantities hold for the month */
    static Meter of(RateCard closing, List<Priced> parts) {
        Meter meter = new Meter(closing.free());
        closing.hardware().ifPresent(hardware -> meter.add(Machines.item(hardware,
                parts.stream().map(part -> part.demand().tokensIn()).reduce(BigDecimal.ZERO, BigDecimal::add),
                parts.stream().map(part -> part.demand().tokensOut()).reduce(BigDecimal.ZERO, BigDecimal::add))));
        if (closing.hardware().isEmpty()) {
            parts.forEach(part -> meter.add(part.card(), part.demand()));
        }
        if (meter.isComplete()) {
            closing.minimum().ifPresent(meter::fillUpTo);
        }
        return meter;
    }
}

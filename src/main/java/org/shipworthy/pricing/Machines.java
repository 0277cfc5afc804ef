package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a month on one's own machines costs. */
final class Machines {

    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3_600);

    private Machines() {}

    static Item item(OwnHardware hardware, BigDecimal tokensIn, BigDecimal tokensOut) {
        BigDecimal busy = busyHours(hardware, tokensIn, tokensOut);
        List<String> remarks = new ArrayList<>();
        BigDecimal paid = switch (hardware.running()) {
            case WHEN_USED -> busy;
            case ALWAYS -> {
                BigDecimal machines = machines(busy);
                remarks.add(machines.equals(BigDecimal.ONE) ? "1 machine that is always on" : machines + " machines that are always on");
                yield machines.multiply(OwnHardware.MONTH);
            }
        };
        remarks.add(String.format(Locale.ROOT, "the work takes %,.1f hours", busy));
        if (hardware.inputTokensPerSecond().isEmpty()) {
            remarks.add("no speed for reading input is given: taken to cost no time");
        }
        return new Item("Machine hours", paid, BigDecimal.ZERO, "hours", hardware.hour(), "per hour", hardware.hour().times(paid), remarks);
    }

    private static BigDecimal busyHours(OwnHardware hardware, BigDecimal tokensIn, BigDecimal tokensOut) {
        BigDecimal writing = Exact.ratio(tokensOut, hardware.outputTokensPerSecond());
        BigDecimal reading = hardware.inputTokensPerSecond().map(speed -> Exact.ratio(tokensIn, speed)).orElse(BigDecimal.ZERO);
        return Exact.ratio(writing.add(reading), SECONDS_AN_HOUR);
    }

    private static BigDecimal machines(BigDecimal busyHours) {
        return Exact.ratio(busyHours, OwnHardware.MONTH).setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE);
    }
}

package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.math.MathContext;

/** Divisions that need not end: the part of a day, hours from seconds, days of a month. Everything else here is exact. */
final class Exact {

    private static final MathContext DIGITS = new MathContext(40);

    private Exact() {}

    /** @return to 40 digits, half even; exact when it has no more */
    static BigDecimal part(BigDecimal quantity, long part, long whole) {
        return part == whole ? quantity : ratio(quantity.multiply(BigDecimal.valueOf(part)), BigDecimal.valueOf(whole));
    }

    /** @return to 40 digits, half even; exact when it has no more */
    static BigDecimal ratio(BigDecimal one, BigDecimal other) {
        return one.divide(other, DIGITS);
    }
}

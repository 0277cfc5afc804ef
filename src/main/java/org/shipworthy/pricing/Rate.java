package org.shipworthy.pricing;

import org.shipworthy.kernel.Money;

/** A price for one unit, {@linkplain RateUnit#per() as the unit counts}, and when it holds. */
public record Rate(RateUnit unit, Money price, RateConditions when) {

    public Rate {
        if (price.amount().signum() < 0) {
            throw new IllegalArgumentException("a price below zero: " + price);
        }
    }

    public Rate(RateUnit unit, Money price) {
        this(unit, price, RateConditions.ALWAYS);
    }
}

package org.shipworthy.pricing;

import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Conditions.Mode;
import org.shipworthy.kernel.Money;

/**
 * A price for one unit, {@linkplain RateUnit#per() as the unit counts}.
 *
 * @param when when it holds; the context of a request is its whole input, cached tokens and audio included, and a price
 *             above a length of it is for all of the request
 */
public record Rate(RateUnit unit, Money price, Conditions when) {

    public Rate {
        if (price.amount().signum() < 0) {
            throw new IllegalArgumentException("a price below zero: " + price);
        }
    }

    public Rate(RateUnit unit, Money price) {
        this(unit, price, Conditions.NONE);
    }

    /** Whether both are for the same unit under the same conditions. */
    boolean isLike(Rate other) {
        return unit == other.unit && when.equals(other.when);
    }

    /** @param part of the day, which lies inside or outside the rate's hours and never across their edge */
    boolean holds(Mode mode, long requestTokens, DayWindow part) {
        return when.mode() == mode && (when.aboveTokens() == 0 || requestTokens > when.aboveTokens())
                && when.hours().map(hours -> hours.contains(part.from())).orElse(true);
    }
}

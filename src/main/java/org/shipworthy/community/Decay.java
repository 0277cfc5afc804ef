package org.shipworthy.community;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * How much less an older ballot weighs.
 *
 * @param halfLifeDays after so many days a ballot weighs half; empty when all weigh the same
 */
public record Decay(OptionalInt halfLifeDays) {

    public static final Decay NONE = new Decay(OptionalInt.empty());

    public Decay {
        if (halfLifeDays.isPresent() && halfLifeDays.getAsInt() < 1) {
            throw new IllegalArgumentException("a half-life of " + halfLifeDays.getAsInt() + " days");
        }
    }

    /** @param days 0 for none */
    public static Decay of(int days) {
        return days == 0 ? NONE : new Decay(OptionalInt.of(days));
    }

    public boolean isOn() {
        return halfLifeDays.isPresent();
    }

    /** From 0 to 1; a ballot of the future weighs 1. */
    public double weight(LocalDate cast, LocalDate today) {
        double age = Math.max(0, today.toEpochDay() - cast.toEpochDay());
        return isOn() ? Math.pow(0.5, age / halfLifeDays.getAsInt()) : 1;
    }
}

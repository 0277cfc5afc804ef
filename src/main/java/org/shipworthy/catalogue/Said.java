package org.shipworthy.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a listing says of one attribute.
 *
 * @param raw the source's own text of it, where that differs from the value; else empty
 */
public record Said(Attribute attribute, Conditions conditions, Value value, Optional<LocalDate> from, Optional<LocalDate> until, String raw) {

    /** What it speaks of: of two listings that say something of one thing, the later one replaces the earlier. */
    public record Thing(Attribute attribute, Conditions conditions, Optional<LocalDate> from, Optional<LocalDate> until) {}

    public Thing thing() {
        return new Thing(attribute, conditions, from, until);
    }

    /** The value as one text, from which {@link #valueOf} makes it again. */
    public String text() {
        return ValueText.write(value);
    }

    public static Value valueOf(Attribute attribute, String text) {
        return ValueText.read(attribute, text);
    }

    /** The conditions as one text, from which {@link #conditionsOf} makes them again. */
    public String conditionsText() {
        return ConditionsText.write(conditions);
    }

    public static Conditions conditionsOf(String text) {
        return ConditionsText.read(text);
    }
}

package org.shipworthy.catalogue;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.shipworthy.kernel.Source;

/** One source's value for one attribute of a tool or of an offer, and the period in which it held where the source says so. */
public record Claim(Attribute attribute, Value value, Source source, Optional<LocalDate> from, Optional<LocalDate> until,
                    Optional<String> note) {

    public Claim {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(note, "note");
    }

    /** Whether the day is in the period that the claim is about; without a period it is about every day. */
    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean isPublished() {
        return !(value instanceof Value.NotPublished);
    }
}

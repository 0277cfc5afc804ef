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

    public boolean isPublished() {
        return !(value instanceof Value.NotPublished);
    }
}

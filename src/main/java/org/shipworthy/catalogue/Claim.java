package org.shipworthy.catalogue;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.shipworthy.kernel.Source;

/**
 * One source's value for one attribute of a tool or of an offer.
 *
 * @param conditions when a price applies; {@link Conditions#NONE} for everything else
 * @param source     where it was read, and the last day on which it was read there
 * @param from       the first day on which it holds, where the source says so
 * @param until      the last day on which it holds, where the source says so
 * @param noticed    the first day on which the source was seen to say it, where that is known: not the day since which
 *                   it holds
 * @param gone       the first day on which the source was seen to say something else, or nothing; absent while it says so
 */
public record Claim(Attribute attribute, Conditions conditions, Value value, Source source, Optional<LocalDate> from,
                    Optional<LocalDate> until, Optional<LocalDate> noticed, Optional<LocalDate> gone, Optional<String> note) {

    public Claim {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(conditions, "conditions");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(noticed, "noticed");
        Objects.requireNonNull(gone, "gone");
        Objects.requireNonNull(note, "note");
    }

    /** A claim that holds on every day and without conditions. */
    public Claim(Attribute attribute, Value value, Source source, Optional<String> note) {
        this(attribute, Conditions.NONE, value, source, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), note);
    }

    /** Whether the source still says so, and the day is in the period that it is about; without a period it is about every day. */
    public boolean holdsOn(LocalDate day) {
        return gone.isEmpty() && from.map(first -> !day.isBefore(first)).orElse(true) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean isPublished() {
        return !(value instanceof Value.NotPublished);
    }

    /** Whether it is about the same thing under the same conditions, so that a fact is resolved from both. */
    boolean isAbout(Claim other) {
        return attribute == other.attribute && conditions.equals(other.conditions);
    }
}

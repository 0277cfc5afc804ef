package org.shipworthy.kernel;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Where something was read: a name, an address where there is one, its rank, and the day it was read. */
public record Source(String name, Optional<URI> address, SourceRank rank, LocalDate readOn) {

    public Source {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(rank, "rank");
        Objects.requireNonNull(readOn, "readOn");
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a source needs a name");
        }
    }
}

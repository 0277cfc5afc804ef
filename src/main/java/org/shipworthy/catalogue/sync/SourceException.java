package org.shipworthy.catalogue.sync;

/** A source could not be taken in, and nothing was changed. The message names the source, the place in it, and the reason. */
public final class SourceException extends RuntimeException {

    /** @param place where in the source; empty when all of it is meant */
    SourceException(String source, String place, String reason) {
        super(source + (place.isEmpty() ? "" : ", " + place) + ": " + reason);
    }

    SourceException(String source, String place, String reason, Throwable cause) {
        this(source, place, reason);
        initCause(cause);
    }
}

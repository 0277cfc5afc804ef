package org.shipworthy.catalogue.sync;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A source could not be taken in, and nothing was changed. The message names the source, the place in it, and the reason,
 * in one line; words of the source are in it, without what could take over a terminal or fill a log.
 */
public final class SourceException extends RuntimeException {

    private static final int LONGEST = 500;
    private static final Pattern QUERY = Pattern.compile("[?#].*");
    private static final Pattern PASSWORD = Pattern.compile("//[^/]*@");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}+");

    /** @param place where in the source; empty when all of it is meant */
    SourceException(String source, String place, String reason) {
        super(source + (place.isEmpty() ? "" : ", " + tame(place)) + ": " + tame(reason));
    }

    /** @param address where the source was asked; its message is logged and kept, so keys and passwords in it are left out */
    SourceException(String source, URI address, String reason) {
        this(source, withoutSecrets(address), reason);
    }

    SourceException(String source, URI address, String reason, Throwable cause) {
        this(source, address, reason);
        initCause(cause);
    }

    SourceException(String source, String place, String reason, Throwable cause) {
        this(source, place, reason);
        initCause(cause);
    }

    private static String withoutSecrets(URI address) {
        String open = QUERY.matcher(address.toString()).replaceFirst("?…");
        return PASSWORD.matcher(open).replaceFirst("//…@");
    }

    /** The end of a place says more than its beginning does; so does the beginning of a reason, and both are kept. */
    private static String tame(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll(" ");
        return visible.length() <= LONGEST ? visible
                : visible.substring(0, LONGEST / 2) + " … " + visible.substring(visible.length() - LONGEST / 2);
    }
}

package org.shipworthy.catalogue.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rows of one reading of a source: as many as a real source may have, and each key once. */
final class Listings {

    /** Ten times the largest real source. */
    static final int MOST = 60_000;

    /** What fields are called whose names are not to be repeated. */
    static final String OTHER = "other";

    private static final int MOST_UNREAD = 40;
    private static final Pattern FIELD = Pattern.compile("[a-zA-Z][a-zA-Z0-9_.]{1,79}");

    private final String source;
    private final List<Listing> all = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final SortedMap<String, Integer> unread = new TreeMap<>();
    private int leftOut;

    Listings(String source) {
        this.source = source;
    }

    void add(Listing listing) {
        if (!keys.add(listing.key())) {
            throw new SourceException(source, listing.key(), "is listed twice");
        }
        if (all.size() == MOST) {
            throw new SourceException(source, listing.key(), "has more than " + MOST + " rows");
        }
        all.add(listing);
    }

    /** Adds a row that a source may well have in two of its parts; the first one counts. */
    void addOnce(Listing listing) {
        if (!keys.contains(listing.key())) {
            add(listing);
        }
    }

    /** Rows that are gathered before they are added count too. */
    static void refuseMore(int rows, JsonFile file, String path) {
        if (rows > MOST) {
            throw file.fault(path, "has more than " + MOST + " rows");
        }
    }

    /** Notes a row that is about nothing a reader could choose. */
    void leaveOut() {
        leftOut++;
    }

    /**
     * Notes fields of a row that speak of a price and are not understood. A field with a name that no honest source has is
     * counted under {@link #OTHER}, so that nobody's words reach readers this way.
     */
    void leaveUnread(Collection<String> fields) {
        for (String field : fields) {
            boolean honest = FIELD.matcher(field).matches() && (unread.containsKey(field) || unread.size() < MOST_UNREAD);
            unread.merge(honest ? field : OTHER, 1, Integer::sum);
        }
    }

    List<Listing> all() {
        return all;
    }

    int leftOut() {
        return leftOut;
    }

    /** The number of rows by field. */
    SortedMap<String, Integer> unread() {
        return unread;
    }
}

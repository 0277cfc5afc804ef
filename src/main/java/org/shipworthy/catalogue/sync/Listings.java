package org.shipworthy.catalogue.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of one reading of a source: as many as a real source may have, and each key once. */
final class Listings {

    /** Ten times the largest real source. */
    static final int MOST = 60_000;

    private final String source;
    private final List<Listing> all = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
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

    List<Listing> all() {
        return all;
    }

    int leftOut() {
        return leftOut;
    }
}

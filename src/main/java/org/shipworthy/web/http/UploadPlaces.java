package org.shipworthy.web.http;

import java.util.HashSet;
import java.util.Set;

/** Who brings a file now: a few at the same time, and one of each network, so that a slow sender does not keep others out. */
final class UploadPlaces {

    /** Others are refused, not kept waiting. */
    static final int MOST_AT_ONCE = 4;

    private final Set<Network> taken = new HashSet<>();

    synchronized boolean take(Network network) {
        return taken.size() < MOST_AT_ONCE && taken.add(network);
    }

    synchronized void giveBack(Network network) {
        taken.remove(network);
    }
}

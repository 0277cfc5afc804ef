package org.shipworthy.web.http;

import org.shipworthy.community.Circumstances;

/** Where ballots come from. */
public final class Provenance {

    private final DailyNames networks;
    private final boolean behindProxy;

    /** @param behindProxy as for {@link Network#of} */
    public Provenance(DailyNames networks, boolean behindProxy) {
        this.networks = networks;
        this.behindProxy = behindProxy;
    }

    /** A ballot of this visit, of which nothing else is known. */
    public Circumstances of(Visit visit) {
        return Circumstances.from(networks.of(Network.of(visit.context().request(), behindProxy)));
    }
}

package org.shipworthy.digest.sending;

import java.time.InstantSource;
import java.util.List;

/** Writes the recipients of a run down, a share at a time, so that neither memory nor a transaction grows with their number. */
final class Composer {

    /** Enough to keep the database busy, little enough to hold in memory and to carry again by another node. */
    static final int SHARE_SIZE = 1_000;

    private final RosterStore store;
    private final Mailing mailing;
    private final InstantSource clock;
    private final String node;

    Composer(RosterStore store, Mailing mailing, InstantSource clock, String node) {
        this.store = store;
        this.mailing = mailing;
        this.clock = clock;
        this.node = node;
    }

    /** Goes on where whoever did it before came to. Ends early when the run is stopped or the lease is lost. */
    void compose(Lease lease) {
        RosterStore.Reached reached = store.reached(lease.run());
        long after = reached.reached();
        int share = reached.shares();
        boolean goesOn = true;
        while (goesOn) {
            List<Long> next = mailing.listReaders(after, SHARE_SIZE);
            if (next.isEmpty()) {
                store.finishComposing(lease, node, clock.instant());
                return;
            }
            share++;
            goesOn = store.writeDown(lease, node, share, next);
            after = next.getLast();
        }
    }
}

package org.shipworthy.digest.sending;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The shares that this node carries, and its watch over those of others. A holder shows that it lives by a number in
 * the database that grows; a share whose number stood still for a while, by this node's own stopwatch, is taken over.
 * No two clocks are compared, and none is asked for the time of day, so that clocks may jump.
 */
final class Leases {

    private record Place(long run, int number) {}

    private record Sight(Share share, long nanos) {}

    private final ShareStore store;
    private final String node;
    private final long patienceNanos;
    private final LongSupplier stopwatch;
    private final Set<Lease> held = ConcurrentHashMap.newKeySet();
    private final Map<Place, Sight> watched = new HashMap<>();

    /** @param patience how long a holder may show no sign of life */
    Leases(ShareStore store, String node, Duration patience, LongSupplier stopwatch) {
        this.store = store;
        this.node = node;
        this.patienceNanos = patience.toNanos();
        this.stopwatch = stopwatch;
    }

    /** Takes the first of the shares that nobody carries, or whose holder is dead. */
    Optional<Lease> takeOne(List<Share> open) {
        for (Share share : open) {
            if (mayTake(share)) {
                Optional<Lease> lease = store.take(share, node);
                if (lease.isPresent()) {
                    held.add(lease.get());
                    return lease;
                }
            }
        }
        return Optional.empty();
    }

    private synchronized boolean mayTake(Share share) {
        Place place = new Place(share.run(), share.number());
        if (!share.isHeld()) {
            watched.remove(place);
            return true;
        }
        Sight before = watched.get(place);
        if (before == null || !before.share.equals(share)) {
            watched.put(place, new Sight(share, stopwatch.getAsLong()));
            return false;
        }
        return stopwatch.getAsLong() - before.nanos > patienceNanos && !isHeldHere(share);
    }

    private boolean isHeldHere(Share share) {
        return held.contains(new Lease(share.run(), share.number(), share.generation()));
    }

    /** Tells the other nodes that this one lives. */
    void beat() {
        if (!held.isEmpty()) {
            store.beat(Set.copyOf(held), node);
        }
    }

    /** From now on the share may go to another node, whether or not the database can be told at once. */
    void forget(Lease lease) {
        held.remove(lease);
    }
}

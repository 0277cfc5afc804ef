package org.shipworthy.digest.sending;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** How long a node leaves a server in peace that takes nothing: a second at first, twice as long each time, at most 5 minutes. */
final class Outage {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final LongSupplier stopwatch;
    private final RandomGenerator random;
    private Duration pause = SHORTEST;
    private long until;
    private boolean lasting;

    Outage(LongSupplier stopwatch, RandomGenerator random) {
        this.stopwatch = stopwatch;
        this.random = random;
    }

    /** Several connections that break together count once. */
    synchronized void begin() {
        if (remaining().isPositive()) {
            return;
        }
        until = stopwatch.getAsLong() + Retries.jittered(pause, random).toNanos();
        pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        lasting = true;
    }

    /** @return whether there was one */
    synchronized boolean end() {
        boolean lasted = lasting;
        lasting = false;
        pause = SHORTEST;
        return lasted;
    }

    synchronized Duration remaining() {
        return lasting ? Duration.ofNanos(Math.max(0, until - stopwatch.getAsLong())) : Duration.ZERO;
    }
}

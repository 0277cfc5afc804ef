package org.shipworthy.web.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@code /health/ready}: 200 while the database answers, 503 when it does not within two seconds. However many ask, it is
 * looked at once a second at most, and never twice at a time. Pages for readers do not depend on it.
 */
public final class Readiness implements Page {

    private static final Logger LOG = System.getLogger("shipworthy.web");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Runnable check;
    private final InstantSource clock;
    private Look last;

    private record Look(Instant at, CompletableFuture<Void> outcome) {}

    /** @param check asks the database something; throws when it does not work */
    public Readiness(Runnable check, InstantSource clock) {
        this.check = check;
        this.clock = clock;
    }

    @Override
    public Reply answer(Visit visit) {
        try {
            look().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Reply.of("text/plain; charset=utf-8", "ready\n");
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "The database does not answer: " + e);
            return Reply.unavailable("not ready: the database does not answer\n");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.unavailable("not ready: stopping\n");
        }
    }

    private synchronized CompletableFuture<Void> look() {
        Instant now = clock.instant();
        if (last == null || last.outcome().isDone() && last.at().plus(GOOD_FOR).isBefore(now)) {
            last = new Look(now, CompletableFuture.runAsync(check, Thread::startVirtualThread));
        }
        return last.outcome();
    }
}

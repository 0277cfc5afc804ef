package org.shipworthy.web.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Answers after a whole number of beats, so that the time of an answer does not tell what was done for it. Blocks, for
 * virtual threads.
 */
public final class Evenly {

    /** Longer than any of the work that is hidden takes, unless the machine is overloaded. */
    public static final Duration BEAT = Duration.ofMillis(250);

    private Evenly() {}

    public static Reply answer(Supplier<Reply> work) {
        long begun = System.nanoTime();
        Reply reply = work.get();
        long taken = System.nanoTime() - begun;
        waitNanos(BEAT.toNanos() - taken % BEAT.toNanos());
        return reply;
    }

    private static void waitNanos(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

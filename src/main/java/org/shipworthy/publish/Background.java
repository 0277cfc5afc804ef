package org.shipworthy.publish;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Does something again and again on a thread of its own, of low priority; what fails is logged and tried again. */
final class Background implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Background.class.getName());
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final Supplier<Duration> work;
    private final Thread thread;

    /** @param work says how long to rest after it; may throw {@link CancellationException} when it is interrupted */
    Background(String name, Supplier<Duration> work) {
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).daemon().priority(Thread.MIN_PRIORITY).unstarted(this::run);
    }

    /** Once. */
    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!thread.isInterrupted()) {
                Thread.sleep(workOnce());
            }
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration workOnce() {
        try {
            return work.get();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The work on " + thread.getName() + " failed and is tried again", e);
            return AFTER_FAILURE;
        }
    }

    /** Interrupts the work and waits for its end; harmless when it was never started. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

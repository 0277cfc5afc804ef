package org.shipworthy.digest.sending;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The couriers of one node. Each has a platform thread: writing and signing messages takes processor time, which virtual
 * threads would take from the readers of the site.
 */
final class Couriers {

    private final Deque<Courier> idle = new ArrayDeque<>();
    private final Semaphore free;
    private final Semaphore done = new Semaphore(0);
    private final ExecutorService threads;

    Couriers(int number, Supplier<Courier> courier) {
        this.free = new Semaphore(number);
        this.threads = Executors.newFixedThreadPool(number, Thread.ofPlatform().name("courier-", 1).daemon().factory());
        for (int one = 0; one < number; one++) {
            idle.add(courier.get());
        }
    }

    boolean isAnyFree() {
        return free.availablePermits() > 0;
    }

    /** To be called by one thread, after {@link #isAnyFree}. */
    void send(Consumer<Courier> errand) {
        free.acquireUninterruptibly();
        threads.execute(() -> {
            Courier courier = take();
            try {
                errand.accept(courier);
            } finally {
                give(courier);
                free.release();
                done.release();
            }
        });
    }

    /** Waits until a courier is done, so that another share can be given out at once, or the time is over. @return whether it was interrupted */
    boolean awaitOne(Duration time) {
        try {
            if (done.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                done.drainPermits();
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private synchronized Courier take() {
        return idle.pop();
    }

    private synchronized void give(Courier courier) {
        idle.push(courier);
    }

    /** Those who carry nothing give their connections back to the server. */
    synchronized void rest() {
        idle.forEach(Courier::rest);
    }

    /** Ends the waiting of {@link #awaitOne}. */
    void wake() {
        done.release();
    }

    /** To be called when {@link #send} is not any more. */
    void close(Duration patience) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
        rest();
    }
}

package org.shipworthy.web.http;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for reads that take longer than an event loop may be kept, and a line before them of bounded length. They are
 * threads of the system, which shares the processors fairly between them and the loops: virtual ones would not.
 */
final class Workers {

    /** Reads that are worked out at the same time. */
    static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    /** Reads that wait for their turn; with a tenth of a second for each, the last of them waits about three seconds on two processors. */
    static final int MOST_WAITING = 64;

    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING), Thread.ofPlatform().name("reading-", 1).daemon().factory());

    Workers() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** False when the line is full: the work is then not done. */
    boolean take(Runnable work) {
        try {
            threads.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }
}

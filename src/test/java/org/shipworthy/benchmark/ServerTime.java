package org.shipworthy.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The processor time that the threads of servers in this process use for public pages: event loops and workers. */
record ServerTime(Map<Long, Long> nanosBefore) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static ServerTime begin() {
        return new ServerTime(nanos());
    }

    /** Since the beginning, of all threads together. */
    double millis() {
        Map<Long, Long> now = nanos();
        return now.entrySet().stream().mapToLong(thread -> thread.getValue() - nanosBefore.getOrDefault(thread.getKey(), 0L)).sum() / 1e6;
    }

    private static Map<Long, Long> nanos() {
        Map<Long, Long> nanos = new HashMap<>();
        Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && (thread.getThreadName().startsWith("vert.x-eventloop") || thread.getThreadName().startsWith("reading-")))
                .forEach(thread -> nanos.put(thread.getThreadId(), Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()))));
        return nanos;
    }
}

package org.shipworthy.web.http;

import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts virtual threads for what an event loop takes in, all of one turn together: each alone would wake a sleeping thread of
 * the system, which costs about as much as a request, and let it fall asleep again before the next.
 */
final class VirtualStart {

    private final ThreadLocal<List<Runnable>> turn = ThreadLocal.withInitial(ArrayList::new);

    /** @param loop of the thread that calls; the work begins when that has taken in everything that has arrived */
    void start(Context loop, Runnable work) {
        List<Runnable> together = turn.get();
        together.add(work);
        if (together.size() == 1) {
            loop.runOnContext(ignored -> {
                List<Runnable> all = List.copyOf(together);
                together.clear();
                all.forEach(Thread::startVirtualThread);
            });
        }
    }
}

package org.shipworthy.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C, and a supervisor's request to end, for work that has an end of its own. A second signal of the kind ends the
 * process at once, as it would without this. A shutdown hook cannot do it: the exit code would be 143, which supervisors
 * take for a failure.
 */
public final class StopSignal implements AutoCloseable {

    private final CountDownLatch received = new CountDownLatch(1);
    private final Map<Signal, SignalHandler> before = new LinkedHashMap<>();

    /** Listens from now on. */
    public StopSignal() {
        List.of(new Signal("TERM"), new Signal("INT")).forEach(signal -> before.put(signal, Signal.handle(signal, this::receive)));
    }

    private void receive(Signal signal) {
        received.countDown();
        Signal.handle(signal, SignalHandler.SIG_DFL);
    }

    public void await() throws InterruptedException {
        received.await();
    }

    /** @return whether there was one before the time was over */
    boolean comesWithin(Duration time) throws InterruptedException {
        return received.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Signals do again what they did before. */
    @Override
    public void close() {
        before.forEach(Signal::handle);
    }
}

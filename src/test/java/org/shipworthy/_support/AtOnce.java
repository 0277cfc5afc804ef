package org.shipworthy._support;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs calls on virtual threads that all begin at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * @param call gets the number of the thread, from 0
     * @return what the calls returned, by thread; throws when one of them threw
     */
    public static <T> List<T> run(int threads, IntFunction<T> call) {
        CountDownLatch gate = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, threads)
                    .mapToObj(n -> executor.submit(() -> {
                        gate.await();
                        return call.apply(n);
                    }))
                    .toList();
            gate.countDown();
            return running.stream().map(AtOnce::await).toList();
        }
    }

    private static <T> T await(Future<T> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a concurrent call failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while calls ran", e);
        }
    }
}

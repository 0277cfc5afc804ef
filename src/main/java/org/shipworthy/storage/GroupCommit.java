package org.shipworthy.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One thread that carries out all writes. What is waiting when it becomes free is committed together: each change in a
 * savepoint of its own, so that one that fails leaves the others alone, and all of them acknowledged after the commit.
 */
final class GroupCommit implements AutoCloseable {

    private static final int LARGEST_GROUP = 1_000;

    private final BlockingQueue<Write<?>> waiting = new LinkedBlockingQueue<>();
    private final Jdbi jdbi;
    private final Thread thread;
    private Handle handle;
    private volatile boolean closed;

    GroupCommit(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.handle = jdbi.open();
        this.thread = Thread.ofPlatform().name("writer").start(this::run);
    }

    <T> T write(Function<Handle, T> change) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a write was called inside a write");
        }
        Write<T> write = new Write<>(change);
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the database is closed");
            }
            waiting.add(write);
        }
        return write.await();
    }

    private void run() {
        List<Write<?>> group = new ArrayList<>();
        while (takeInto(group)) {
            commit(group);
            group.clear();
        }
        handle.close();
    }

    /** False when the queue was closed and everything in it was taken. */
    private boolean takeInto(List<Write<?>> group) {
        try {
            Write<?> first = waiting.take();
            group.add(first);
            waiting.drainTo(group, LARGEST_GROUP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return group.size() > 1 || group.getFirst() != Write.LAST;
    }

    private void commit(List<Write<?>> group) {
        try {
            if (handle.isClosed()) {
                handle = jdbi.open();
            }
            handle.useTransaction(transaction -> group.forEach(write -> write.runIn(transaction)));
        } catch (Throwable e) {
            group.forEach(write -> write.fail(e));
            giveUpConnection();
        }
        group.forEach(Write::acknowledge);
        if (group.contains(Write.LAST)) {
            waiting.add(Write.LAST);
        }
    }

    /** SQLite ends a transaction by itself when the disk is full, and a connection that does not know it cannot be trusted with the next. */
    private void giveUpConnection() {
        try {
            handle.close();
        } catch (RuntimeException e) {
            // there was nothing left to roll back
        }
    }

    /** Carries out what is waiting, then ends. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.add(Write.LAST);
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One change and who waits for it. The driver's own savepoints would prepare their statements each time. */
    private static final class Write<T> {

        private static final DirectStatement SAVEPOINT = new DirectStatement("SAVEPOINT change");
        private static final DirectStatement RELEASE = new DirectStatement("RELEASE change");
        private static final DirectStatement ROLLBACK = new DirectStatement("ROLLBACK TO change");

        static final Write<Void> LAST = new Write<>(handle -> null);

        private final Function<Handle, T> change;
        private final CompletableFuture<T> acknowledged = new CompletableFuture<>();
        private T result;
        private Throwable failure;

        Write(Function<Handle, T> change) {
            this.change = change;
        }

        void runIn(Handle handle) {
            SAVEPOINT.run(handle);
            try {
                result = change.apply(handle);
                RELEASE.run(handle);
            } catch (Throwable e) {
                failure = e;
                ROLLBACK.run(handle);
                RELEASE.run(handle);
            }
        }

        void fail(Throwable e) {
            if (failure == null) {
                failure = e;
            }
        }

        void acknowledge() {
            if (failure == null) {
                acknowledged.complete(result);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        }

        T await() {
            try {
                return acknowledged.join();
            } catch (CompletionException e) {
                switch (e.getCause()) {
                    case RuntimeException cause -> throw cause;
                    case Error cause -> throw cause;
                    default -> throw e;
                }
            }
        }
    }
}

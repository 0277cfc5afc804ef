package org.shipworthy.web.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A file that a reader sends, for a thread that may wait. Only what was not read yet is in memory, and no more of it than
 * this: the sender waits meanwhile. Nothing is written to a disk.
 */
public final class ArrivingFile extends InputStream {

    private static final int MOST_WAITING_BYTES = 1 << 20;

    private final ReadStream<Buffer> source;
    private final Context loop;
    private final Duration longestSilence;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private int position;
    private boolean isPaused;
    private boolean isOver;
    private boolean isBroken;
    private boolean isClosed;

    /**
     * To be called on the event loop of the request, before the stream begins.
     *
     * @param longestSilence how long nothing may come before the reading fails
     */
    ArrivingFile(ReadStream<Buffer> source, Context loop, Duration longestSilence) {
        this.source = source;
        this.loop = loop;
        this.longestSilence = longestSilence;
        source.exceptionHandler(failure -> end(true));
        source.endHandler(end -> end(false));
        source.handler(this::take);
    }

    private synchronized void take(Buffer part) {
        if (isClosed || part.length() == 0) {
            return;
        }
        waiting.add(part.getBytes());
        waitingBytes += part.length();
        if (waitingBytes > MOST_WAITING_BYTES && !isPaused) {
            isPaused = true;
            source.pause();
        }
        notifyAll();
    }

    private synchronized void end(boolean broken) {
        isOver = true;
        isBroken |= broken;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        awaitMore();
        byte[] part = waiting.peek();
        if (part == null) {
            return -1;
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, count);
        position += count;
        if (position == part.length) {
            waiting.remove();
            waitingBytes -= part.length;
            position = 0;
            resumeWhenShort();
        }
        return count;
    }

    private void awaitMore() throws IOException {
        long until = System.nanoTime() + longestSilence.toNanos();
        while (waiting.isEmpty() && !isOver && !isClosed) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IOException("nothing came for " + longestSilence.toSeconds() + " seconds");
            }
            waitFor(left);
        }
        if (waiting.isEmpty() && isBroken) {
            throw new IOException("the sender broke off");
        }
    }

    private void waitFor(long millis) throws IOException {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void resumeWhenShort() {
        if (isPaused && waitingBytes < MOST_WAITING_BYTES / 2) {
            isPaused = false;
            loop.runOnContext(ignored -> source.resume());
        }
    }

    /** What still comes is let go by. */
    @Override
    public synchronized void close() {
        isClosed = true;
        waiting.clear();
        waitingBytes = 0;
        resumeWhenShort();
    }
}

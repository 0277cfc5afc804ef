package org.shipworthy.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Shows on a terminal how much of a file has been read, once that takes longer than a second. */
final class ProgressBar implements LongConsumer, AutoCloseable {

    private static final int CELLS = 30;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(1).toNanos();

    private final PrintWriter err;
    private final String label;
    private final long total;
    private final boolean visible = System.console() != null && System.console().isTerminal();
    private final long begun = System.nanoTime();
    private int shown = -1;

    /** @param total bytes of the file; 0 when nobody knows */
    ProgressBar(PrintWriter err, String label, long total) {
        this.err = err;
        this.label = label;
        this.total = total;
    }

    @Override
    public void accept(long bytes) {
        int percent = total == 0 ? 0 : (int) Math.min(100, 100 * bytes / total);
        if (visible && percent != shown && System.nanoTime() - begun > PATIENCE_NANOS) {
            shown = percent;
            int full = CELLS * percent / 100;
            err.print("\r" + label + " [" + "#".repeat(full) + " ".repeat(CELLS - full) + "] " + percent + "%");
            err.flush();
        }
    }

    /** Prints a line, on whatever the output is, and goes on below it. */
    void say(String line) {
        clear();
        err.println(line);
        err.flush();
    }

    private void clear() {
        if (shown >= 0) {
            err.print("\r" + " ".repeat(label.length() + CELLS + 9) + "\r");
            err.flush();
            shown = -1;
        }
    }

    @Override
    public void close() {
        clear();
    }
}

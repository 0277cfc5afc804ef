package org.shipworthy._support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that any part of the program, or a library in it, logs while this is open, debugging included. */
public final class CapturedLog extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final Level before = ROOT.getLevel();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public CapturedLog() {
        setFormatter(new SimpleFormatter());
        ROOT.addHandler(this);
        ROOT.setLevel(Level.FINE);
    }

    /** With stack traces, as they would be written. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(getFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.setLevel(before);
        ROOT.removeHandler(this);
    }
}

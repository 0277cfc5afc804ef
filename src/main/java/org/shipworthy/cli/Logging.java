package org.shipworthy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The log on standard error: one line for each event; the trace of a cause only where something failed or debugging is on. */
public final class Logging {

    /** What these say at info is of no use to an operator. They are kept here, because a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("com.zaxxer.hikari"),
            Logger.getLogger("io.vertx"), Logger.getLogger("io.netty"), Logger.getLogger("org.simplejavamail"));

    /** Warns that it would be faster with an incubating module. It searches in microseconds without. */
    private static final Logger SEARCH = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    /** Writes a trace when it cannot roll back, as after a full disk; why is in the exception, which is told in one line. */
    private static final Logger MIGRATION = Logger.getLogger("org.flywaydb.core.internal.jdbc.TransactionalExecutionTemplate");

    private Logging() {}

    /** @param level error, warning, info or debug */
    public static void configure(String level) {
        LogManager.getLogManager().reset();
        Handler handler = new ConsoleHandler();
        handler.setLevel(Level.ALL);
        handler.setFormatter(new OneLine(level.equals("debug")));
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        root.setLevel(level(level));
        SEARCH.setLevel(Level.SEVERE);
        MIGRATION.setLevel(level.equals("debug") ? null : Level.OFF);
        QUIET.forEach(logger -> logger.setLevel(level.equals("error") ? Level.SEVERE : Level.WARNING));
    }

    private static Level level(String name) {
        return switch (name) {
            case "error" -> Level.SEVERE;
            case "warning" -> Level.WARNING;
            case "debug" -> Level.FINE;
            default -> Level.INFO;
        };
    }

    static final class OneLine extends Formatter {

        private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

        private final boolean debugging;

        OneLine(boolean debugging) {
            this.debugging = debugging;
        }

        @Override
        public String format(LogRecord event) {
            String line = INSTANT.format(event.getInstant()) + " " + word(event.getLevel()) + " " + shortened(event.getLoggerName()) + ": "
                    + formatMessage(event).replaceAll("\\R\\s*", " ");
            return line + cause(event) + System.lineSeparator();
        }

        private static String word(Level level) {
            int value = level.intValue();
            return value >= Level.SEVERE.intValue() ? "ERROR" : value >= Level.WARNING.intValue() ? "WARNING"
                    : value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
        }

        private static String shortened(String logger) {
            return logger == null ? "" : logger.replaceFirst("^org\\.shipworthy\\.", "");
        }

        private String cause(LogRecord event) {
            if (event.getThrown() == null) {
                return "";
            }
            if (!debugging && event.getLevel().intValue() < Level.SEVERE.intValue()) {
                return ": " + event.getThrown().toString().replaceAll("\\R\\s*", " ");
            }
            StringWriter trace = new StringWriter();
            event.getThrown().printStackTrace(new PrintWriter(trace, true));
            return System.lineSeparator() + trace.toString().stripTrailing();
        }
    }
}

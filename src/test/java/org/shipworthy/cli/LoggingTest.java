package org.shipworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LoggingTest {

    @Test
    void anEventIsOneLineWithItsInstantInUtc() {
        assertThat(new Logging.OneLine(false).format(event(Level.INFO, "a mail\nwas written", null)))
                .isEqualToNormalizingNewlines("2026-11-22T12:00:00.000Z INFO digest.Postman: a mail was written\n");
    }

    @Test
    void theCauseOfAWarningStaysOnTheLineUnlessDebugging() {
        LogRecord warning = event(Level.WARNING, "later", new IllegalStateException("no\nnetwork"));

        assertThat(new Logging.OneLine(false).format(warning)).endsWith("later: java.lang.IllegalStateException: no network" + System.lineSeparator()).hasLineCount(1);
        assertThat(new Logging.OneLine(true).format(warning)).contains("at " + LoggingTest.class.getName());
    }

    @Test
    void anErrorKeepsItsTrace() {
        assertThat(new Logging.OneLine(false).format(event(Level.SEVERE, "answering", new IllegalStateException("x")))).contains("ERROR", "\tat ");
    }

    private static LogRecord event(Level level, String message, Throwable cause) {
        LogRecord event = new LogRecord(level, message);
        event.setInstant(Instant.parse("2026-11-22T12:00:00Z"));
        event.setLoggerName("org.shipworthy.digest.Postman");
        event.setThrown(cause);
        return event;
    }
}

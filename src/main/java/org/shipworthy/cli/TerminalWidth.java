package org.shipworthy.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;

/** How many characters fit on a line. */
final class TerminalWidth {

    private static final int WHEN_UNKNOWN = 80;
    private static final int LEAST = 40;

    private TerminalWidth() {}

    /** The terminal's width when standard output is one, 80 otherwise; {@code COLUMNS} overrides both. */
    static int columns() {
        String columns = System.getenv("COLUMNS");
        if (columns == null && System.console() != null && System.console().isTerminal()) {
            columns = askTerminal();
        }
        return columns != null && columns.matches("\\d{1,4}") ? Math.max(LEAST, Integer.parseInt(columns)) : WHEN_UNKNOWN;
    }

    /** Java has no call for it; stty prints the rows and the columns of its standard input. */
    private static String askTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(Redirect.INHERIT).redirectError(Redirect.DISCARD).start();
            String size = new String(stty.getInputStream().readAllBytes()).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            return size.substring(size.indexOf(' ') + 1);
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}

package org.shipworthy.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Types commands, with a data folder of its own, and reads what they print. */
final class Terminal {

    private final Path folder;

    /** @param folder where the launcher would be; nobody's settings are there */
    Terminal(Path folder) {
        this.folder = folder;
    }

    /** What a command came to; line ends are those of Unix. */
    record Result(int exitCode, String out, String err) {}

    /** Types a command that needs data. */
    Result typeWithData(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return type(all.toArray(String[]::new));
    }

    Result type(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        System.setProperty("shipworthy.home", folder.toString());
        try {
            return new Result(commandLine.execute(arguments), normalised(out), normalised(err));
        } finally {
            System.clearProperty("shipworthy.home");
        }
    }

    private static String normalised(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}

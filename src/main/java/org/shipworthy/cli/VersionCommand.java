package org.shipworthy.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shipworthy.settings.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code version}: what runs here. */
@Command(name = "version", description = "Print the version, the commit it was built from, the JDK and the kind of database.")
public final class VersionCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFlags flags;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public void run() {
        Build build = Build.current();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("version", build.version());
        facts.put("commit", build.commit());
        facts.put("jdk", Runtime.version() + ", " + System.getProperty("java.vendor"));
        facts.put("database", flags.settings().find(Setting.DATABASE_URL).isPresent() ? "PostgreSQL" : "SQLite");
        Output output = new Output(spec.commandLine().getOut());
        if (json) {
            output.json(facts);
        } else {
            facts.forEach((name, value) -> output.line("%-10s %s", name, value));
        }
    }
}

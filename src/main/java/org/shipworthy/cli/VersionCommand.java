package org.shipworthy.cli;

import java.util.List;
import org.shipworthy.kernel.Json;
import org.shipworthy.settings.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code version}: what runs here. */
@Command(name = "version", description = "Print the version, the commit it was built from, the JDK and the kind of database.")
public final class VersionCommand implements Runnable {

    @Mixin
    private Output output;

    @Mixin
    private DataFlags flags;

    @Override
    public void run() {
        Build build = Build.current();
        String jdk = Runtime.version() + ", " + System.getProperty("java.vendor");
        String database = flags.settings().find(Setting.DATABASE_URL).isPresent() ? "PostgreSQL" : "SQLite";
        output.print(
                () -> List.of("Shipworthy " + build.version(), "commit     " + build.commit(), "JDK        " + jdk, "database   " + database),
                () -> Json.object("version", build.version(), "commit", build.commit(), "jdk", jdk, "database", database));
    }
}

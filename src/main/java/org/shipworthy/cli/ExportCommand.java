package org.shipworthy.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.shipworthy.kernel.Json;
import org.shipworthy.publish.ExportOutcome;
import org.shipworthy.publish.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code export}: writes what is published as a content pack. */
@Command(name = "export", description = {
    "Write what is published as a content pack, which 'import' reads.",
    "Only into a folder that is new, empty, or a content pack already."})
public final class ExportCommand implements Runnable {

    @Mixin
    private DataFlags flags;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "DIR", description = "The folder to write.")
    private Path folder;

    @Override
    public void run() {
        try (Site site = Site.open(Storage.of(flags.settings()), InstantSource.system())) {
            switch (site.exportPack(folder)) {
                case ExportOutcome.Exported exported -> output.print(
                        () -> List.of("Wrote %d tools and %d reviews to %s".formatted(exported.tools(), exported.reviews(), folder)),
                        () -> Json.object("folder", folder.toString(), "tools", exported.tools(), "reviews", exported.reviews()));
                case ExportOutcome.Refused refused -> throw new CommandFailure(refused.reason());
            }
        }
    }
}

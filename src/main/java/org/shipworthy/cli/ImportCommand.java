package org.shipworthy.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.shipworthy.catalogue.Change;
import org.shipworthy.kernel.Fault;
import org.shipworthy.kernel.Json;
import org.shipworthy.publish.ImportOutcome;
import org.shipworthy.publish.ImportReport;
import org.shipworthy.publish.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: brings a content pack in. */
@Command(name = "import", description = {
    "Bring in a content pack: all of it, or nothing when anything in it is wrong.",
    "Every fault is named with its file, line and field. The same pack twice changes nothing."})
public final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFlags flags;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "DIR", description = "The content pack's folder; docs/content-packs.md describes it.")
    private Path folder;

    @Override
    public Integer call() {
        try (Site site = Site.open(Storage.of(flags.settings()), InstantSource.system())) {
            return switch (site.importPack(folder)) {
                case ImportOutcome.Imported imported -> report(imported.report());
                case ImportOutcome.Refused refused -> refuse(refused.faults());
            };
        }
    }

    private int report(ImportReport report) {
        output.print(() -> lines(report), () -> json(report));
        return ExitCode.OK;
    }

    private static List<String> lines(ImportReport report) {
        List<String> lines = new ArrayList<>(List.of(
                "Tools: %d added, %d changed, %d unchanged".formatted(report.toolsAdded(), report.toolsChanged(), report.toolsUnchanged()),
                "Claims: %d added".formatted(report.claimsAdded()),
                "Reviews: %d added, %d superseded, %d unchanged".formatted(report.reviewsAdded(), report.reviewsSuperseded(), report.reviewsUnchanged()),
                "Predictions: %d resolved".formatted(report.predictionsResolved())));
        if (report.listsChanged()) {
            lines.add("The categories or the lenses changed");
        }
        report.corrections().forEach(change -> lines.add("Correction: %s, %s: \"%s\" became \"%s\""
                .formatted(change.tool(), change.what(), change.before(), change.after())));
        return lines;
    }

    private static Object json(ImportReport report) {
        return Json.object(
                "imported", true,
                "tools", Json.object("added", report.toolsAdded(), "changed", report.toolsChanged(), "unchanged", report.toolsUnchanged()),
                "claims", Json.object("added", report.claimsAdded()),
                "reviews", Json.object("added", report.reviewsAdded(), "superseded", report.reviewsSuperseded(), "unchanged", report.reviewsUnchanged()),
                "predictions", Json.object("resolved", report.predictionsResolved()),
                "listsChanged", report.listsChanged(),
                "corrections", report.corrections().stream().map(ImportCommand::json).toList());
    }

    private static Object json(Change change) {
        return Json.object("tool", change.tool().value(), "what", change.what(), "before", change.before(), "after", change.after());
    }

    /** The faults are not a result, so people read them on standard error; a program that asked for JSON gets them as JSON. */
    private int refuse(List<Fault> faults) {
        output.print(List::of, () -> Json.object("imported", false, "faults", faults.stream().map(Json::fault).toList()));
        faults.forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().println("Nothing was imported: " + (faults.size() == 1 ? "1 fault." : faults.size() + " faults."));
        return ExitCode.SOFTWARE;
    }
}

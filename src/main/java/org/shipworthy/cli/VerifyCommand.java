package org.shipworthy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.shipworthy.kernel.Json;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.export.ExportCheck;
import org.shipworthy.publish.export.Exports;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code verify}: recomputes what a site's ballots and rulings add up to. */
@Command(name = "verify", description = {
    "Recompute every share, preference, verdict and ranking from an export of the ballots, and check the chains over ballots and rulings.",
    "Without --url and --dir, of the site in the data folder. Prints what differs; the exit code is then 1."})
public final class VerifyCommand implements Callable<Integer> {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFlags flags;

    @Mixin
    private Output output;

    @ArgGroup
    private Place place = new Place();

    private static final class Place {

        @Option(names = "--url", paramLabel = "ADDRESS", description = "A site's address, such as https://tools.example.org: its latest export.")
        private Optional<URI> url = Optional.empty();

        @Option(names = "--dir", paramLabel = "DIR", description = "A folder with the files of one export.")
        private Optional<Path> folder = Optional.empty();
    }

    @Option(names = "--head", paramLabel = "HASH", description = "A head of a chain that was published earlier: it has to be in the chain still.")
    private Optional<String> head = Optional.empty();

    @Override
    public Integer call() {
        head = head.map(text -> text.toLowerCase(Locale.ROOT));
        if (head.isPresent() && !HASH.matcher(head.get()).matches()) {
            throw new ParameterException(spec.commandLine(), "--head is one of the heads on /export or in a digest: 64 hexadecimal digits.");
        }
        ExportCheck.Report report = place.folder.map(this::check).orElseGet(() -> place.url.map(this::checkUrl).orElseGet(this::checkOwn));
        output.print(() -> lines(report), () -> json(report));
        return report.agrees() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private ExportCheck.Report check(Path folder) {
        try {
            return ExportCheck.of(folder, head);
        } catch (NoSuchFileException e) {
            throw new CommandFailure("The export in " + folder + " is not complete: there is no " + e.getFile() + ".", e);
        } catch (JsonProcessingException e) {
            throw new CommandFailure("The export in " + folder + " cannot be read: standings.json is no JSON"
                    + (e.getLocation() == null ? ", or is nested too deeply." : " from line " + e.getLocation().getLineNr() + " on."), e);
        } catch (IOException e) {
            throw new CommandFailure("The export in " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private ExportCheck.Report checkUrl(URI site) {
        return in(folder -> {
            ExportDownload.to(folder, site);
            return check(folder);
        });
    }

    private ExportCheck.Report checkOwn() {
        return in(folder -> {
            try (Site site = Site.open(Storage.of(flags.settings()), InstantSource.system(), flags.decay())) {
                Exports exports = new Exports(site.ledger(), site.rulings(), site::snapshot, site.decay(), InstantSource.system(), folder);
                return check(exports.latest().folder());
            }
        });
    }

    private interface Work {

        ExportCheck.Report in(Path folder) throws IOException;
    }

    /** The folder is there for the work alone. */
    private static ExportCheck.Report in(Work work) {
        try {
            Path folder = Files.createTempDirectory("shipworthy-verify");
            try {
                return work.in(folder);
            } finally {
                Exports.delete(folder);
            }
        } catch (IOException e) {
            throw new CommandFailure("The export cannot be kept while it is checked: " + e.getMessage(), e);
        }
    }

    private static List<String> lines(ExportCheck.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("%,d ballots, %,d of them sealed by %s".formatted(report.ballots(), report.sealed(), report.links() == 1 ? "1 link" : "%,d links".formatted(report.links())));
        lines.add("head " + report.head());
        lines.add("%,d rulings, head %s".formatted(report.rulings(), report.rulingsHead()));
        lines.add("%,d shares, %,d preferences, %,d verdicts and %,d rankings recomputed".formatted(
                report.shares(), report.preferences(), report.verdicts(), report.rankings()));
        report.faults().forEach(fault -> lines.add("DIFFERS  " + fault));
        lines.add(report.agrees() ? "Everything agrees." : "It does not agree.");
        return lines;
    }

    private static Object json(ExportCheck.Report report) {
        return Json.object("agrees", report.agrees(), "ballots", report.ballots(), "sealed", report.sealed(), "links", report.links(),
                "head", report.head(), "rulings", report.rulings(), "rulingsHead", report.rulingsHead(), "shares", report.shares(), "preferences", report.preferences(), "verdicts", report.verdicts(),
                "rankings", report.rankings(), "faults", report.faults());
    }
}

package org.shipworthy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.shipworthy.digest.Consenting;
import org.shipworthy.digest.ListTally;
import org.shipworthy.digest.SubscriberLists;
import org.shipworthy.digest.Wish;
import org.shipworthy.kernel.Fault;
import org.shipworthy.kernel.Json;
import org.shipworthy.storage.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code digest subscribers}: who is mailed, in and out as comma-separated text. */
@Command(name = "subscribers", synopsisSubcommandLabel = "COMMAND", description = "Bring lists of subscribers in and out.")
public final class SubscribersCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Import or export?");
    }

    @Command(name = "import", description = {
        "Bring in a list of people who agreed to be mailed: all of it, or nothing when anything in it is wrong.",
        "The first line names the columns: email; wishes, such as 'everything=weekly tool:gemma-3n=at-once'; "
                + "consent_date and consent_source, which say when and where each agreed.",
        "What was taken in when it is interrupted stays; the same list again adds the rest.",
        "Nobody is asked again. Who is on record, in whatever state, stays as she is, and an address that was erased is passed over."})
    int bringIn(@Mixin DataFlags flags, @Mixin Output output, @Parameters(paramLabel = "FILE.csv", description = "The list, in UTF-8.") Path file) {
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        PrintWriter err = spec.commandLine().getErr();
        List<Fault> faults = read(file, today, "Checking", one -> { });
        if (!faults.isEmpty()) {
            output.print(List::of, () -> Json.object("imported", false, "faults", faults.stream().map(Json::fault).toList()));
            faults.forEach(err::println);
            err.println("Nothing was imported: " + (faults.size() < SubscriberFile.MOST_FAULTS ? (faults.size() == 1 ? "1 fault" : faults.size() + " faults")
                    : "at least " + faults.size() + " faults") + ".");
            return ExitCode.SOFTWARE;
        }
        try (Database database = Database.open(Storage.of(flags.settings()))) {
            SubscriberLists.Intake intake = new SubscriberLists(database).intake();
            if (!read(file, today, "Importing", intake::add).isEmpty()) {
                throw new CommandFailure(file + " changed while it was read. What was taken in stays; the list can be imported again.");
            }
            ListTally tally = intake.finish();
            output.print(() -> List.of("Added: " + tally.added(), "Known already, left as they are: " + tally.known(),
                            "Erased, passed over: " + tally.erased()),
                    () -> Json.object("imported", true, "added", tally.added(), "known", tally.known(), "erased", tally.erased()));
        }
        return ExitCode.OK;
    }

    private List<Fault> read(Path file, LocalDate today, String label, Consumer<Consenting> rows) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new CommandFailure(file + " is no file that can be read twice, once to check it. Save the list to one.");
        }
        try (ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), label, file.toFile().length())) {
            return SubscriberFile.read(file, today, bar, rows);
        }
    }

    @Command(name = "export", description = {
        "Print everybody who is mailed, in the form that import reads. Who unsubscribed or is suppressed is not listed."})
    void export(@Mixin DataFlags flags) {
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = Database.open(Storage.of(flags.settings())); CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(SubscriberFile.EMAIL, SubscriberFile.WISHES, SubscriberFile.DATE, SubscriberFile.SOURCE);
            new SubscriberLists(database).forEach(one -> print(csv, one));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("printing subscribers", e);
        }
    }

    private static void print(CSVPrinter csv, Consenting one) {
        try {
            csv.printRecord(one.address().value(), one.wishes().stream().map(Wish::text).sorted().collect(Collectors.joining(" ")), one.on(), one.source());
        } catch (IOException e) {
            throw new UncheckedIOException("printing a subscriber", e);
        }
    }
}

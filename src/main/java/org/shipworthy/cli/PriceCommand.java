package org.shipworthy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Json;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.Preset;
import org.shipworthy.pricing.RateCard;
import org.shipworthy.pricing.RateCards;
import org.shipworthy.pricing.UsageRun;
import org.shipworthy.pricing.Workload;
import org.shipworthy.publish.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code price}: what a workload costs on the offers of tools, or what one's own usage would have cost. */
@Command(name = "price", description = {
    "Print what a month of a workload costs on every offer of the tools, cheapest first;",
    "or, with --usage, what the usage in a file would have cost at the prices of its days."})
public final class PriceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFlags flags;

    @Mixin
    private Output output;

    @Mixin
    private WorkFlags work;

    @Parameters(paramLabel = "TOOL", arity = "0..*", description =
            "Tools by their names in addresses. With --usage: the alternatives; without any, all in the categories of the models in the file.")
    private List<String> tools = List.of();

    @Option(names = "--usage", paramLabel = "FILE", description =
            "LiteLLM's spend logs (JSON, JSON lines or CSV), or a CSV whose first line names day, model, input, output and, as you like, cached. It is not kept.")
    private Optional<Path> usage = Optional.empty();

    @Override
    public Integer call() {
        Optional<Workload> named = work.workload();
        if (usage.isPresent() && named.isPresent()) {
            throw wrong("--usage is a workload of its own: not with --workload or --preset.");
        }
        if (usage.isEmpty() && tools.isEmpty()) {
            throw wrong("Which tools, or --usage?");
        }
        Optional<OwnHardware> machine = work.hardware();
        try (Site site = Site.open(Storage.of(flags.settings()), InstantSource.system())) {
            Shelf shelf = site.snapshot().shelf();
            List<Tool> found = KnownTools.find(shelf, tools);
            return usage.isPresent() ? replay(shelf, found, machine) : estimate(found, named.orElse(Preset.SUPPORT_CHATBOT.workload()), machine);
        }
    }

    private int estimate(List<Tool> named, Workload work, Optional<OwnHardware> machine) {
        List<RateCard> cards = named.stream().distinct().flatMap(tool -> RateCards.of(tool, machine).stream()).toList();
        List<CostEstimate> estimates = CostEstimate.cheapestFirst(cards, work);
        output.print(() -> EstimateLines.of(work, estimates, TerminalWidth.columns()), () -> EstimateJson.of(work, estimates));
        return ExitCode.OK;
    }

    private int replay(Shelf shelf, List<Tool> named, Optional<OwnHardware> machine) {
        return switch (run(usage.orElseThrow(), shelf, named, machine)) {
            case UsageRun.Replayed replayed -> {
                output.print(() -> UsageLines.of(replayed.replay(), TerminalWidth.columns()), () -> UsageJson.of(replayed.replay()));
                yield ExitCode.OK;
            }
            case UsageRun.Refused refused -> {
                output.print(List::of, () -> Json.object("priced", false, "faults", refused.reading().faults().stream().map(Json::fault).toList()));
                refused.reading().faults().forEach(spec.commandLine().getErr()::println);
                spec.commandLine().getErr().println("Nothing was priced: " + refused.words());
                yield ExitCode.SOFTWARE;
            }
        };
    }

    private static UsageRun.Outcome run(Path file, Shelf shelf, List<Tool> named, Optional<OwnHardware> machine) {
        try (InputStream in = Files.newInputStream(file)) {
            return UsageRun.of(in, file.toString(), shelf, named, machine);
        } catch (IOException e) {
            throw TextFile.unreadable(file, e);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

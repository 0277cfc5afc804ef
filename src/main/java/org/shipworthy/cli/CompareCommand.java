package org.shipworthy.cli;

import static java.util.stream.Collectors.joining;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Lineup;
import org.shipworthy.decide.bottomline.BottomLine;
import org.shipworthy.decide.bottomline.Question;
import org.shipworthy.decide.json.ComparisonJson;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.Workload;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: two to four tools side by side. */
@Command(name = "compare", description = "Put two to four tools side by side, as on their comparison's page.")
public final class CompareCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFlags flags;

    @Mixin
    private Output output;

    @Mixin
    private WorkFlags work;

    @Parameters(paramLabel = "TOOL", arity = "0..*", description = "Two to four different tools, each by its name in addresses, such as gemma-3n.")
    private List<String> tools = List.of();

    @Override
    public void run() {
        Lineup lineup = switch (Lineup.read(tools)) {
            case Lineup.Reading.Read read -> read.lineup();
            case Lineup.Reading.Refused refused -> throw new ParameterException(spec.commandLine(), refused.reason());
        };
        Optional<Workload> workload = work.workload();
        Optional<OwnHardware> hardware = work.hardware();
        try (Site site = Site.open(Storage.of(flags.settings()), InstantSource.system())) {
            Comparison comparison = compare(site.snapshot(), lineup);
            print(comparison, bottomLine(site.snapshot(), comparison, workload, hardware));
        }
    }

    private static Comparison compare(Snapshot snapshot, Lineup lineup) {
        return switch (Comparison.of(snapshot, lineup)) {
            case Comparison.Result.Compared compared -> compared.comparison();
            case Comparison.Result.Unknown unknown -> throw new CommandFailure(
                    unknown.slugs().stream().map(slug -> KnownTools.unknown(snapshot.shelf(), slug.value())).collect(joining(System.lineSeparator())));
        };
    }

    private static BottomLine bottomLine(Snapshot snapshot, Comparison comparison, Optional<Workload> workload, Optional<OwnHardware> hardware) {
        List<Tool> compared = comparison.contenders().stream().map(Comparison.Contender::tool).toList();
        Question usual = Question.usual(compared, LocalDate.ofInstant(snapshot.publishedAt(), ZoneOffset.UTC));
        return BottomLine.of(snapshot, comparison, usual.withWorkload(workload.orElse(usual.workload()), hardware));
    }

    private void print(Comparison comparison, BottomLine bottomLine) {
        output.print(() -> lines(comparison, bottomLine, TerminalWidth.columns()), () -> ComparisonJson.of(comparison, bottomLine));
    }

    private static List<String> lines(Comparison comparison, BottomLine bottomLine, int width) {
        List<String> lines = new ArrayList<>(BottomLineLines.of(bottomLine, width));
        lines.add("");
        lines.addAll(ComparisonTable.lines(comparison, width));
        return lines;
    }
}

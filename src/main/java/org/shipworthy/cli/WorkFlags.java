package org.shipworthy.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.kernel.Fault;
import org.shipworthy.kernel.QueryText;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.Workload;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The work whose cost is asked for, and the machine that may do it. */
final class WorkFlags {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--preset", paramLabel = "NAME", description =
            "A workload to begin with: support-chatbot (the usual one), coding-assistant, document-extraction or long-context.")
    private Optional<String> preset = Optional.empty();

    @Option(names = "--workload", paramLabel = "QUERY", description =
            "The workload as in an address of the site, such as 'requests=300000&in=2000&out=300&cached=60'; what it says goes before the preset.")
    private Optional<String> workload = Optional.empty();

    @Option(names = "--hardware", paramLabel = "QUERY", description =
            "Your own machine for open weights, such as 'hour=3&speed=1500&reading=20000': dollars an hour, tokens a second written and read; paid=used for hours of work only.")
    private Optional<String> hardware = Optional.empty();

    /** Empty when neither a workload nor a preset is named. */
    Optional<Workload> workload() {
        if (preset.isEmpty() && workload.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> query = fields(workload.orElse(""));
        preset.ifPresent(name -> query.put("preset", name));
        return Optional.of(switch (Workload.parse(query)) {
            case Workload.Reading.Read read -> read.workload();
            case Workload.Reading.Refused refused -> throw wrong(refused.faults());
        });
    }

    Optional<OwnHardware> hardware() {
        return switch (OwnHardware.parse(fields(hardware.orElse("")))) {
            case OwnHardware.Reading.Read read -> read.hardware();
            case OwnHardware.Reading.Refused refused -> throw wrong(refused.faults());
        };
    }

    private static Map<String, String> fields(String query) {
        return QueryText.fields(query.replaceFirst("^\\?", ""));
    }

    private ParameterException wrong(List<Fault> faults) {
        return new ParameterException(command.commandLine(), faults.stream().map(Fault::toString).collect(joining(System.lineSeparator())));
    }
}

package org.shipworthy.cli;

import java.util.List;
import java.util.function.Supplier;
import org.shipworthy.kernel.Json;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a command prints its result: as lines for people, or as one JSON value for programs. */
final class Output {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    void print(Supplier<List<String>> lines, Supplier<Object> value) {
        if (json) {
            command.commandLine().getOut().println(Json.write(value.get()));
        } else {
            lines.get().forEach(command.commandLine().getOut()::println);
        }
    }
}

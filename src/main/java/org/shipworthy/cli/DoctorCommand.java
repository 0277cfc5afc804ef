package org.shipworthy.cli;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.shipworthy.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doctor}: the settings and where each comes from, and whether the site can run with them. */
@Command(name = "doctor", description = {
    "Print every setting and where it comes from, and check the installation.",
    "Nothing is changed; the site may be running. Exit code 1 when a check fails."})
public final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ListenFlags flags;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Logging.configure("error");
        Settings settings = flags.settings();
        List<Check> checks = new Doctor(settings, InstantSource.system()).examine();
        Output output = new Output(spec.commandLine().getOut());
        if (json) {
            output.json(json(settings, checks));
        } else {
            settings.all().forEach(effective -> output.line("%s", effective));
            output.line("");
            checks.forEach(check -> output.line("%-5s %s: %s", check.level().key(), check.subject(), check.words()));
        }
        return checks.stream().anyMatch(check -> check.level() == Check.Level.FAIL) ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static Map<String, Object> json(Settings settings, List<Check> checks) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("settings", settings.all().stream()
                .map(effective -> Map.of("key", effective.setting().key(), "value", effective.shown(), "origin", effective.origin()))
                .toList());
        result.put("checks", checks.stream()
                .map(check -> Map.of("subject", check.subject(), "level", check.level().key(), "words", check.words()))
                .toList());
        return result;
    }
}

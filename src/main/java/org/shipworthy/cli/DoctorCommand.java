package org.shipworthy.cli;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.shipworthy.kernel.Json;
import org.shipworthy.digest.sending.DnsTxtRecords;
import org.shipworthy.settings.Effective;
import org.shipworthy.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code doctor}: the settings and where each comes from, and whether the site can run with them. */
@Command(name = "doctor", description = {
    "Print every setting and where it comes from, and check the installation.",
    "Nothing is changed; the site may be running. Exit code 1 when a check fails."})
public final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private Output output;

    @Mixin
    private ListenFlags flags;

    @Override
    public Integer call() {
        Settings settings = flags.settings();
        List<Check> checks = new Doctor(settings, InstantSource.system(), new DnsTxtRecords()).examine();
        output.print(() -> lines(settings, checks), () -> json(settings, checks));
        return checks.stream().anyMatch(check -> check.level() == Check.Level.FAIL) ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static List<String> lines(Settings settings, List<Check> checks) {
        List<String> lines = new ArrayList<>();
        settings.all().forEach(effective -> lines.add(effective.toString()));
        lines.add("");
        checks.forEach(check -> lines.add("%-5s %s: %s".formatted(check.level().key(), check.subject(), check.words())));
        return lines;
    }

    private static Object json(Settings settings, List<Check> checks) {
        return Json.object(
                "settings", settings.all().stream().map(DoctorCommand::json).toList(),
                "checks", checks.stream().map(DoctorCommand::json).toList());
    }

    private static Object json(Effective effective) {
        return Json.object("key", effective.setting().key(), "value", effective.shown(), "origin", effective.origin());
    }

    private static Object json(Check check) {
        return Json.object("subject", check.subject(), "level", check.level().key(), "words", check.words());
    }
}

package org.shipworthy.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.shipworthy.cli.CompareCommand;
import org.shipworthy.cli.DecideCommand;
import org.shipworthy.cli.DigestCommand;
import org.shipworthy.cli.DoctorCommand;
import org.shipworthy.cli.ExportCommand;
import org.shipworthy.cli.Failures;
import org.shipworthy.cli.ImportCommand;
import org.shipworthy.cli.Logging;
import org.shipworthy.cli.PriceCommand;
import org.shipworthy.cli.RankCommand;
import org.shipworthy.cli.SettingDescriptions;
import org.shipworthy.cli.SyncCommand;
import org.shipworthy.cli.TestCommand;
import org.shipworthy.cli.UserCommand;
import org.shipworthy.cli.VerifyCommand;
import org.shipworthy.cli.VersionCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program's entry: the list of commands. */
@Command(
        name = "shipworthy",
        description = "Which AI tool should you ship with? Puts two to four tools side by side and shows the evidence.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class, TestCommand.class, ImportCommand.class, ExportCommand.class, SyncCommand.class, CompareCommand.class, DecideCommand.class,
            PriceCommand.class, RankCommand.class, VerifyCommand.class, DigestCommand.class, UserCommand.class, DoctorCommand.class, VersionCommand.class, RehearseCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the work failed; standard error says why", "2:wrong use: an unknown option, a bad value, a bad setting"})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show what it does and its options.")
    private boolean help;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where an error came from (also: SHIPWORTHY_DEBUG=1).")
    private boolean debug;

    public static void main(String[] arguments) {
        Logging.configure("warning");
        System.exit(commandLine().execute(arguments));
    }

    /** The commands, as the terminal and the tests run them. */
    static CommandLine commandLine() {
        Main main = new Main();
        Failures failures = new Failures(main::isDebugging);
        return new CommandLine(main)
                .registerConverter(LocalDate.class, Main::day)
                .setResourceBundle(new SettingDescriptions())
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("“" + text + "” is no day such as 2027-06-30");
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private boolean isDebugging() {
        return debug || System.getenv("SHIPWORTHY_DEBUG") != null;
    }
}

package org.shipworthy.cli;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import org.shipworthy.settings.SettingsException;
import org.shipworthy.storage.StorageException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into lines on standard error and an exit code. */
public record Failures(BooleanSupplier debug) implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult ignored) {
        PrintWriter err = command.getErr();
        err.println(switch (e) {
            case CommandFailure failure -> failure.getMessage();
            case StorageException failure -> failure.getMessage();
            case SettingsException failure -> failure.getMessage();
            default -> command.getCommandName() + " failed unexpectedly: " + firstLine(e)
                    + (debug.getAsBoolean() ? "" : ". Run it again with --debug to see where.");
        });
        if (debug.getAsBoolean()) {
            e.printStackTrace(err);
        }
        return e instanceof SettingsException ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static String firstLine(Exception e) {
        return e.toString().lines().findFirst().orElseThrow();
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }
}

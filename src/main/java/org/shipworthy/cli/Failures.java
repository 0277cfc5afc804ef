package org.shipworthy.cli;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
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
        if (e instanceof CommandFailure || e instanceof StorageException) {
            err.println(e.getMessage());
        } else {
            err.println(command.getCommandName() + " failed unexpectedly: " + e
                    + (debug.getAsBoolean() ? "" : ". Run it again with --debug to see where."));
        }
        if (debug.getAsBoolean()) {
            e.printStackTrace(err);
        }
        return ExitCode.SOFTWARE;
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

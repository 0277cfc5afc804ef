package org.shipworthy.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code test}: listed here, done by the launcher, because it needs the sources and Maven and not this program. */
@Command(name = "test", description = {
    "Run every test, browser tests included, and install what they need.",
    "Arguments go to Maven, for example -Dtest=MoneyTest."})
public final class TestCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ARGUMENT", description = "For Maven.", arity = "0..*")
    private List<String> arguments;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Tests are run by the launcher, from a folder with the sources: ./shipworthy test");
    }
}

package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shipworthy._support.Golden;
import picocli.CommandLine;

class HelpTest {

    @TempDir
    private Path folder;

    static Stream<String> everyCommand() {
        return commandsOf(Main.commandLine());
    }

    private static Stream<String> commandsOf(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec().qualifiedName()),
                command.getSubcommands().values().stream().flatMap(HelpTest::commandsOf));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void everyCommandExplainsItself(String command) throws Exception {
        String[] words = (command + " --help").substring("shipworthy".length()).strip().split(" ");

        var result = new Terminal(folder).type(words);

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.assertMatches("cli/" + command.replace(' ', '-') + ".txt", result.out());
    }

    @Test
    void theListOfCommandsHasTestsAndNotTheRehearsal() {
        assertThat(new Terminal(folder).type("--help").out()).contains("\n  test ").doesNotContain("rehearse");
    }
}

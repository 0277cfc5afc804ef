package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shipworthy.settings.Setting;
import picocli.CommandLine;

/** What can be set and typed stands in the documentation, and its links lead somewhere. */
class DocsTest {

    private static final Path OPERATING = Path.of("docs/operating.md");

    @ParameterizedTest
    @EnumSource
    void everySettingHasItsRow(Setting setting) throws IOException {
        assertThat(Files.readAllLines(OPERATING)).filteredOn(line -> line.startsWith("| `" + setting.key() + "` |")).singleElement().asString()
                .contains("`" + setting.environmentName() + "`", setting.meaning())
                .contains(setting.fallback().isEmpty() ? "|  |" : "`" + setting.fallback() + "`");
    }

    @Test
    void everyCommandAndOptionIsNamed() throws IOException {
        String operating = Files.readString(OPERATING);

        assertThat(names(Main.commandLine(), "").toList()).isNotEmpty().allSatisfy(name -> assertThat(operating).contains("`" + name));
    }

    private static Stream<String> names(CommandLine command, String before) {
        Stream<String> options = command.getCommandSpec().options().stream().flatMap(option -> Arrays.stream(option.names()));
        Stream<String> commands = command.getSubcommands().entrySet().stream()
                .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
                .flatMap(entry -> Stream.concat(Stream.of(before + entry.getKey()), names(entry.getValue(), before + entry.getKey() + " ")));
        return Stream.concat(options, commands);
    }

    static Stream<Path> everyDocument() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            List<Path> found = docs.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of), found.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("everyDocument")
    void everyLinkLeadsToAFile(Path document) throws IOException {
        Pattern link = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

        assertThat(link.matcher(Files.readString(document)).results().map((MatchResult found) -> found.group(1)))
                .allSatisfy(target -> assertThat(document.resolveSibling(target)).exists());
    }

    @Test
    void everyClassOfTheDictionaryExists() throws IOException {
        Pattern name = Pattern.compile("`([a-z]+(?:\\.[a-z]+)*)\\.([A-Z]\\w+)[^`]*`");

        assertThat(name.matcher(Files.readString(Path.of("docs/dictionary.md"))).results()
                .map((MatchResult found) -> Path.of("src/main/java/org/shipworthy", found.group(1).replace('.', '/'), found.group(2) + ".java")))
                .hasSizeGreaterThan(30)
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void theReadmeOpensWithTheTwoCommands() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).element(3).asString().startsWith("./shipworthy serve");
        assertThat(Files.readAllLines(Path.of("README.md"))).element(4).asString().startsWith("./shipworthy test");
    }
}

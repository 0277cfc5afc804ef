package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy.app.Terminal.Result;

/** Commands as they are typed, on the starter content. */
class CommandsTest {

    @TempDir
    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void openTerminal() {
        terminal = new Terminal(folder);
    }

    @Test
    void aComparisonIsATableWithinItsWidth() {
        Result result = terminal.typeWithData("compare", "mistral-medium-3-2", "gemma-3n");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("Too close to call between Gemma 3n and Mistral Medium 3.2")
                .contains("Pick Gemma 3n if it has to run on the device", "What would change it", "How it adds up");
        assertThat(result.out()).contains("A Gemma 3n", "B Mistral Medium 3.2", "75% ship (3 of 4 lenses)", "not published", "Founder says skip");
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 80).noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void aComparisonIsMadeForAWorkload() {
        assertThat(terminal.typeWithData("compare", "claude-sonnet-5", "gpt-5-5", "--preset", "coding-assistant").out()).contains("coding assistant for 20 engineers");
        assertThat(terminal.typeWithData("compare", "claude-sonnet-5", "gpt-5-5", "--workload", "requests=many").err()).contains("requests");
    }

    @Test
    void aComparisonForProgramsNamesTheSourceOfEachFact() throws IOException {
        JsonNode json = json(terminal.typeWithData("compare", "gemma-3n", "mistral-medium-3-2", "--json"));

        assertThat(json.path("comparison").asText()).isEqualTo("gemma-3n-vs-mistral-medium-3-2");
        assertThat(json.at("/tools/0/panel/shipPercent").asInt()).isEqualTo(75);
        assertThat(json.at("/tools/0/community/shipPercent").isNull()).isTrue();
        assertThat(json.path("facts")).isNotEmpty().allSatisfy(fact -> assertThat(fact.path("cells"))
                .filteredOn(cell -> !cell.isNull())
                .isNotEmpty()
                .allMatch(cell -> cell.at("/source/name").isTextual() && cell.at("/source/read").isTextual()));
        assertThat(json.path("scorecard")).hasSize(4);
        assertThat(json.at("/bottomLine/answer/kind").asText()).isEqualTo("too-close");
    }

    @Test
    void anUnknownToolIsAnsweredWithTheNearestNames() {
        Result result = terminal.typeWithData("compare", "gemma-3", "mistral-medium-3-2");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("There is no tool 'gemma-3'.", "gemma-3n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare", "compare a", "compare a b c d e", "compare a a", "compare A b", "", "compar", "user", "user add --email x --role owner",
        "user add --email ann@example.org --role king", "import", "import one two", "doctor --port", "doctor --port 65536", "test", "version --no"})
    void wrongUseIsRefusedWithAHintAndChangesNothing(String typed) {
        Result result = terminal.type(typed.isEmpty() ? new String[0] : typed.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isNotBlank();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasExportedChangesNothingWhenItIsImported() throws IOException {
        Path pack = folder.resolve("a pack");
        assertThat(terminal.typeWithData("export", pack.toString()).exitCode()).isZero();

        JsonNode report = json(terminal.typeWithData("import", pack.toString(), "--json"));

        assertThat(report.path("imported").asBoolean()).isTrue();
        assertThat(report.at("/tools/added").asInt() + report.at("/tools/changed").asInt() + report.at("/claims/added").asInt()).isZero();
        assertThat(report.at("/tools/unchanged").asInt()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void anImportNamesEveryFaultWithItsPlace() throws IOException {
        Path pack = folder.resolve("pack");
        terminal.typeWithData("export", pack.toString());
        Path categories = pack.resolve("categories.toml");
        Files.writeString(categories, Files.readString(categories) + "\n[broken\n");
        Files.writeString(pack.resolve("lenses.toml"), "= 1");

        Result result = terminal.typeWithData("import", pack.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).containsPattern("categories\\.toml:\\d+: ").containsPattern("lenses\\.toml:1: ").contains("Nothing was imported: ");
        assertThat(json(terminal.typeWithData("import", pack.toString(), "--json")).path("faults")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void anExportIntoAFolderWithOtherThingsIsRefused() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "precious");

        Result result = terminal.typeWithData("export", other.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).hasLineCount(1);
        assertThat(other.resolve("thesis.txt")).hasContent("precious");
    }

    @Test
    void aUserIsAddedGivenANewLinkListedAndRemoved() throws IOException {
        Result added = terminal.typeWithData("user", "add", "--email", "Ann@Example.org", "--role", "owner", "--base-url", "https://tools.example.org");
        assertThat(added.out()).matches("https://tools\\.example\\.org/\\S+\n");

        assertThat(terminal.typeWithData("user", "link", "--email", "ann@example.org").out()).startsWith("http://localhost:8080/");
        assertThat(terminal.typeWithData("user", "list").out()).isEqualTo("owner   ann@example.org\n");
        assertThat(json(terminal.typeWithData("user", "list", "--json")).at("/0/role").asText()).isEqualTo("owner");
        Result refused = terminal.typeWithData("user", "remove", "--email", "ann@example.org");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("ann@example.org is the only owner. Make somebody else an owner first").hasLineCount(1);
        terminal.typeWithData("user", "add", "--email", "bob@example.org", "--role", "owner");
        assertThat(terminal.typeWithData("user", "remove", "--email", "ann@example.org").exitCode()).isZero();
        assertThat(terminal.typeWithData("user", "list").out()).isEqualTo("owner   bob@example.org\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "remove"})
    void aUserWhoIsNotThereIsNamed(String verb) {
        Result result = terminal.typeWithData("user", verb, "--email", "nobody@example.org");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("nobody@example.org").hasLineCount(1);
    }

    @Test
    void theDoctorShowsEverySettingAndMakesNoData() throws IOException {
        JsonNode json = json(terminal.typeWithData("doctor", "--json", "--port", "0"));

        assertThat(json.path("settings")).anySatisfy(setting -> {
            assertThat(setting.path("key").asText()).isEqualTo("port");
            assertThat(setting.path("origin").asText()).isEqualTo("--port");
        });
        assertThat(json.path("checks")).extracting(check -> check.path("subject").asText())
                .contains("JDK", "clock", "data folder", "disk", "database", "port", "address", "mail");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void theDoctorFailsWhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            Result result = terminal.typeWithData("doctor", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.out()).containsPattern("fail  port: " + taken.getLocalPort());
        }
    }

    @Test
    void aDamagedDatabaseIsOneLineAndExitCodeOne() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/shipworthy.db"), "no database ".repeat(1_000));

        Result result = terminal.typeWithData("user", "list");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).hasLineCount(1).contains("damaged");
        assertThat(terminal.typeWithData("doctor", "--port", "0").out()).contains("fail  database: ");
    }

    @Test
    void badSettingsAreAllNamedBeforeAnythingIsDone() throws IOException {
        Files.writeString(folder.resolve("shipworthy.toml"), "prot = 1\nhost = 2026-01-01\n");

        Result result = terminal.typeWithData("user", "list");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(2).contains("shipworthy.toml:1: prot", "shipworthy.toml:2: host");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void theVersionIsTheBuilds() throws IOException {
        JsonNode json = json(terminal.type("version", "--json"));

        assertThat(json.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(json.path("commit").asText()).matches("unknown|[0-9a-f]{12}");
        assertThat(json.path("database").asText()).isEqualTo("SQLite");
    }

    private static JsonNode json(Result result) throws IOException {
        return new ObjectMapper().readTree(result.out());
    }
}

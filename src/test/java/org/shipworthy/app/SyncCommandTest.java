package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy.app.Terminal.Result;

/** {@code sync} as it is typed. */
class SyncCommandTest {

    private static final String RISEN = """
            {"mistral": {"models": {"mistral-medium-2505": {"name": "Mistral Medium 3", "cost": {"input": %s}}}},
             "venice": {"models": {"mm3": {"name": "Mistral Medium 3", "cost": {"input": 0.5}}}}}""";

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void openATerminal() {
        terminal = new Terminal(folder);
    }

    private Result take(String text, String day, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("api.json"), text);
        List<String> arguments = new ArrayList<>(List.of("sync", "modelsdev", "--file", file.toString(), "--as-of", day, "--json"));
        arguments.addAll(List.of(more));
        return terminal.typeWithData(arguments.toArray(String[]::new));
    }

    private JsonNode json(Result result) throws IOException {
        assertThat(result.exitCode()).as(result.err()).isZero();
        return new ObjectMapper().readTree(result.out());
    }

    @Test
    void aFileIsTriedTakenAndTakenAgain() throws IOException {
        assertThat(json(take(RISEN.formatted("0.4"), "2026-06-01", "--dry-run")).get(0).at("/rows/all").asInt()).isEqualTo(2);
        assertThat(json(take(RISEN.formatted("0.4"), "2026-06-01")).get(0).at("/outcome").asText()).isEqualTo("taken");
        assertThat(json(take(RISEN.formatted("0.4"), "2026-06-01")).get(0).at("/outcome").asText()).isEqualTo("same");
    }

    @Test
    void whatWaitsIsListedAndDecided() throws IOException {
        take(RISEN.formatted("0.4"), "2026-06-01");
        take(RISEN.formatted("0"), "2026-06-02");
        JsonNode items = json(terminal.typeWithData("sync", "--inbox", "--json"));
        assertThat(items).extracting(item -> item.path("kind").asText()).containsExactly("identity", "value");
        String uncertain = items.get(0).path("id").asText();

        Result unknown = terminal.typeWithData("sync", "--approve", uncertain, "--as", "mistral-medum-3");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).startsWith("There is no tool 'mistral-medum-3'. Did you mean mistral-medium-3");
        assertThat(json(terminal.typeWithData("sync", "--approve", uncertain, "--as", "mistral-medium-3", "--json")).has("approved")).isTrue();
        assertThat(terminal.typeWithData("sync", "--reject", items.get(1).path("id").asText()).exitCode()).isZero();
        assertThat(terminal.typeWithData("sync", "--inbox").out()).isEqualTo("Nothing waits.\n");
        assertThat(terminal.typeWithData("sync", "--reject", uncertain).exitCode()).isEqualTo(1);
    }

    @Test
    void aBrokenFileFailsWithItsPlaceAndChangesNothing() throws IOException {
        Result failed = take("{\"mistral\": {\"models\": 7}}", "2026-06-01");
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).isEqualTo("modelsdev, mistral.models (line 1, column 24): must be an object\nNothing was changed.\n");
    }

    @ParameterizedTest
    @CsvSource({"sync nobody, There is no source 'nobody'", "sync --file x, Which source?", "sync modelsdev --as-of 2026-01-01, --as-of goes with --file",
        "sync modelsdev --correct x, --correct needs --as TOOL", "sync --inbox --approve 1, are not for one call"})
    void wrongUseIsSaid(String typed, String message) {
        Result wrong = terminal.typeWithData(typed.split(" "));
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains(message);
    }

    @Test
    void withoutAnAddressThereIsNothingToAsk() {
        Result nothing = terminal.typeWithData("sync");
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.err()).startsWith("No source has an address.");
    }
}

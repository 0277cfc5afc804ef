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
import org.shipworthy.app.Terminal.Result;

/** {@code decide} as it is typed, on the starter content. */
class DecideTest {

    private static final String BRIEF = """
            category = ["developer-tools", "models"]
            [must]
            inputs = ["image"]
            budget = 500
            [nice]
            inputs = ["audio"]
            [workload]
            preset = "support-chatbot"
            """;

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void openATerminal() {
        terminal = new Terminal(folder);
    }

    @Test
    void aDecisionIsWrittenDownAndReopened() throws IOException {
        Path record = folder.resolve("out.md");

        Result decided = decide("--brief", file("brief.toml", BRIEF), "--record", record.toString(), "--by", "Ann | <b>", "--again", "2027-06-30");

        assertThat(decided.exitCode()).as(decided.err()).isZero();
        assertThat(decided.out()).startsWith("Which tool of Developer Tools and Models should we ship with?").contains("1. ", "Left out:", "SHA-256 of the evidence:");
        assertThat(Files.readString(record)).contains("- Decided by: Ann \\| \\<b\\>", "- Look again on: 2027-06-30", "## Considered options", "## Decision outcome");

        Result reopened = decide("--reopen", record.toString());
        assertThat(reopened.exitCode()).isZero();
        assertThat(reopened.out()).contains("The record is as it was made.", "Nothing that it rests on has changed.");
    }

    @Test
    void anAlteredRecordIsTold() throws IOException {
        Path record = folder.resolve("out.md");
        decide("--brief", file("brief.toml", BRIEF), "--record", record.toString());
        String made = Files.readString(record);

        Files.writeString(record, made.replace("- Status: decided", "- Status: decided by lot"));
        Result text = decide("--reopen", record.toString());
        assertThat(text.exitCode()).isOne();
        assertThat(text.out()).contains("The record was altered. Line 3 is not as it was made: “- Status: decided by lot”");

        Files.writeString(record, made.replace("\"decidedBy\":\"\"", "\"decidedBy\":\"Bob\""));
        assertThat(decide("--reopen", record.toString()).out()).contains("The evidence does not have the hash that stands beside it.");

        Files.writeString(record, made + "We liked it.\n");
        assertThat(decide("--reopen", record.toString()).exitCode()).isZero();

        Files.writeString(record, "# Nothing");
        Result none = decide("--reopen", record.toString());
        assertThat(none.exitCode()).isOne();
        assertThat(none.err()).contains("It has no evidence that can be read.");
    }

    @Test
    void jsonIsTheRecordAndIsReopened() throws IOException {
        Path record = folder.resolve("out.json");
        JsonNode json = new ObjectMapper().readTree(decide("--brief", file("brief.toml", BRIEF), "--record", record.toString(), "--json").out());

        assertThat(json.at("/record/brief").asText()).isEqualTo("category=developer-tools,models&inputs=image&budget=500&nice-inputs=audio&preset=support-chatbot");
        assertThat(json.at("/record/options/0/facts/0/source").asText()).isNotEmpty();
        assertThat(json.path("sha256").asText()).hasSize(64);
        JsonNode reopened = new ObjectMapper().readTree(decide("--reopen", record.toString(), "--json").out());
        assertThat(reopened.path("intact").asBoolean()).isTrue();
        assertThat(reopened.path("changes")).isEmpty();
    }

    @Test
    void everyFaultOfTheFileIsNamed() throws IOException {
        Result result = decide("--brief", file("brief.toml", "category = \"nothing-here\"\n[must]\ncontext = \"wide\"\n"));

        assertThat(result.exitCode()).isOne();
        assertThat(result.err()).contains("brief.toml:3: must.context: must be a whole number");
        assertThat(decide("--brief", file("other.toml", "tools = [\"gemma-3m\"]\n")).err()).contains("There is no tool \"gemma-3m\". Close to it: gemma-3n");
        assertThat(decide("--brief", folder.resolve("none.toml").toString()).err()).contains("There is no file");
        assertThat(decide().exitCode()).isEqualTo(2);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Result decide(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addFirst("decide");
        return terminal.typeWithData(all.toArray(String[]::new));
    }
}

package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy.app.Terminal.Result;
import org.shipworthy.decide.record.Reopening;

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
        assertThat(decide("--brief", "b.toml", "--again", "soon")).satisfies(wrong -> {
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.err()).startsWith("Invalid value for option '--again': “soon” is no day such as 2027-06-30");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "colour = 'red'| :1: colour: is not a known field",
        "category = 'models'\\n[mist]\\ninputs = ['image']| :2: mist: is not a known field",
        "category = 'models'\\nmust = 3| :2: must: ",
        "category = 'models'\\n[must]\\nbudget = '1e999999999'| :3: must.budget: must be a number above 0",
        "category = 'models'\\n[must]\\nuntil = 'soon'| :3: must.until: must be a day such as 2027-06-30",
        "category = 'models'\\n[workload]\\nrequests = -1| :3: workload.requests: must be a whole number",
        "category = ['models', 3]| :1: category: ",
        "category = 'models| :1: ",
        "category = 'models'\\ncategory = 'models'| :2"})
    void whatIsWrongIsToldWithItsLineAndNothingIsWritten(String toml, String fault) throws IOException {
        Path record = folder.resolve("out.md");

        Result result = decide("--brief", file("b.toml", toml.replace("\\n", "\n")), "--record", record.toString());

        assertThat(result.exitCode()).isOne();
        assertThat(result.err()).contains("b.toml" + fault).doesNotContain("Exception");
        assertThat(record).doesNotExist();
    }

    @Test
    void aFileThatIsNoBriefIsRefusedInOneLine() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, 1, 2});
        Path huge = Files.writeString(folder.resolve("huge"), "#".repeat(Reopening.MOST_CHARACTERS + 1));
        String deep = "a = " + "[".repeat(100_000);

        assertFails(decide("--brief", binary.toString()), "binary is no text in UTF-8");
        assertFails(decide("--reopen", binary.toString()), "binary is no text in UTF-8");
        assertFails(decide("--brief", huge.toString()), "huge is longer than a brief or a decision record can be");
        assertFails(decide("--brief", folder.toString()), "it is a folder");
        assertFails(decide("--brief", file("deep.toml", deep)), "deep.toml");
        assertFails(decide("--reopen", file("deep.json", "{\"record\":" + "[".repeat(100_000))), "It has no evidence that can be read.");
        assertFails(decide("--reopen", folder.resolve("none").toString()), "There is no file");
    }

    @Test
    void aRecordIsWrittenWholeOrNotAtAll() throws IOException {
        String brief = file("brief.toml", BRIEF);
        Path record = Files.writeString(folder.resolve("out.md"), "An older record.");
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), record);

        assertFails(decide("--brief", brief, "--record", folder.resolve("none/out.md").toString()), "there is no folder " + folder.resolve("none"));
        assertFails(decide("--brief", brief, "--record", folder.toString()), "it is a folder. Name a file in it.");
        assertThat(decide("--brief", brief, "--record", link.toString()).exitCode()).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(record)).startsWith("# Which tool of Developer Tools and Models");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".half"));
        }
    }

    private static void assertFails(Result result, String why) {
        assertThat(result.exitCode()).isOne();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(why).doesNotContain("Exception");
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

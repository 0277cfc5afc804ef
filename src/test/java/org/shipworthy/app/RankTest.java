package org.shipworthy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy._support.Golden;
import org.shipworthy._support.SharedData;
import org.shipworthy.app.Terminal.Result;

/** {@code rank} as it is typed. */
class RankTest {

    @TempDir
    private Path folder;

    @Test
    void publishedStandingsComeOutOfTheFile() throws IOException {
        JsonNode json = json(rank(SharedData.file("votes/llmfao/crowd-comparisons.csv"), "--cluster", "worker", "--json"));
        JsonNode first = json.at("/standings/0");

        assertThat(json.path("votes").asLong()).isEqualTo(8931);
        assertThat(json.path("standings")).hasSize(59);
        assertThat(first.path("item").asText()).isEqualTo("GPT 4");
        assertThat(first.path("strength").asDouble()).isEqualTo(0.990874645978031, within(1e-9));
        assertThat(first.path("standardError").asDouble()).isEqualTo(0.20227183640018, within(1e-6));
        assertThat(first.at("/interval/lower").asDouble()).isEqualTo(0.990874645978031 - 1.959964 * 0.20227183640018, within(1e-5));
        assertThat(first.at("/rankInterval/best").asInt()).isEqualTo(1);
        assertThat(first.path("votes").asLong()).isEqualTo(158);
        assertThat(json.at("/islands/0/first")).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource({"bradley-terry", "davidson", "elo"})
    void everyMethodIsATableForPeople(String method) throws IOException {
        Result result = rank(votes("left,right,winner", "a,b,left", "b,a,left", "b,c,tie", "a,c,left", "x,y,left"), "--method", method);

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.assertMatches("cli/rank-" + method + ".txt", result.out());
    }

    @Test
    void whatRoundsToZeroHasNoSign() throws IOException {
        assertThat(rank(votes("left,right,winner", "a,b,left", "c,d,tie", "b,c,tie", "b,d,tie"), "--method", "elo").out()).contains(" 0.00 ").doesNotContain("-0.00");
    }

    @Test
    void droppedTiesAndTheSidesAdvantageAndTheBootstrapAreSaid() throws IOException {
        Path votes = votes("left,right,winner", "a,b,left", "b,a,left", "a,b,left", "b,a,right", "b,c,tie");

        Result result = rank(votes, "--ties", "drop", "--home", "--bootstrap");

        assertThat(result.out()).contains("Cannot be ranked, no vote between them and another counts: c", "Advantage of the left side: ", ", place 1");
        JsonNode json = json(rank(votes, "--ties", "drop", "--home", "--bootstrap", "--json"));
        assertThat(json.at("/unranked/0/item").asText()).isEqualTo("c");
        assertThat(json.at("/islands/0/home/advantage").asDouble()).isPositive();
        assertThat(json.at("/standings/0/bootstrap/rounds").asInt()).isEqualTo(1000);
        assertThat(rank(votes, "--bootstrap")).isEqualTo(rank(votes, "--bootstrap"));
    }

    @Test
    void anAttackIsReportedForEveryTacticAndAim() throws IOException {
        Path votes = SharedData.file("votes/llmfao/crowd-comparisons.csv");
        Result result = rank(votes, "--attack", "--cluster", "worker", "--json");

        assertThat(result.exitCode()).isZero();
        assertThat(json(rank(votes, "--attack", "--cluster", "worker", "--seed", "2", "--json"))).isNotEqualTo(json(result));
        assertThat(json(result).path("attacks")).hasSize(12).allSatisfy(attack -> {
            assertThat(attack.path("hostile").asInt()).isEqualTo(470);
            assertThat(attack.path("movedWithRules").asInt()).isLessThanOrEqualTo(attack.path("movedWithoutRules").asInt());
        });
    }

    @Test
    void anAttackNeedsVotersAndEnoughItems() throws IOException {
        Path votes = votes("left,right,winner,who", "a,b,left,v");

        assertThat(rank(votes, "--attack").exitCode()).isEqualTo(2);
        assertThat(rank(votes, "--attack", "--cluster", "who", "--home").exitCode()).isEqualTo(2);
        assertThat(rank(votes, "--seed", "2").exitCode()).isEqualTo(2);
        Result few = rank(votes, "--attack", "--cluster", "who");
        assertThat(few.exitCode()).isEqualTo(1);
        assertThat(few.err()).contains("at least 12 items");
        Result none = rank(votes("left,right,winner,who"), "--attack", "--cluster", "who");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains("at least 12 items", "not 0.");
    }

    @Test
    void moreVotesThanAnAttackCanKeepAreSaid() throws IOException {
        Path votes = Files.writeString(folder.resolve("votes.csv"), "left,right,winner,who\n" + "a,b,left,v\n".repeat(400_001));

        assertThat(rank(votes, "--attack", "--cluster", "who").err()).isEqualTo(votes + " has 400,001 votes; --attack takes at most 400,000. Try a part of them.\n");
    }

    @Test
    void everyBadRowIsNamedByItsLineAndNothingIsRanked() throws IOException {
        Path votes = votes("left,right,winner,who,note", "a,b,left,v,fine", "a,b,Left,v,", "", "a,b", "\"c\nd\",b,tie,v,\"two\nlines\"", "a,a,tie,v,", ",b,left,,", "a,b,left,v,", "a,b,tie,v,\"never closed");

        Result result = rank(votes, "--cluster", "who");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().replace(folder + "/", "").lines()).containsExactly(
                "votes.csv:3: winner: \"Left\" is not left, right or tie",
                "votes.csv:4: this row has 1 field, the first line names 5",
                "votes.csv:5: this row has 2 fields, the first line names 5",
                "votes.csv:6: left: has a line break or another character that cannot be printed",
                "votes.csv:9: right: \"a\" is on both sides",
                "votes.csv:10: left: is empty",
                "votes.csv:10: who: is empty",
                "votes.csv:12: a quote is not closed, or has text behind it in its field; nothing after it was read",
                "Nothing was ranked: 8 faults.");
        JsonNode json = json(rank(votes, "--json"));
        assertThat(json.path("ranked").asBoolean(true)).isFalse();
        assertThat(json.path("faults").get(0).path("line").asInt()).isEqualTo(3);
    }

    @Test
    void nothingOfTheFileSteersTheTerminal() throws IOException {
        Path votes = votes("left,right,winner", "a\0b,c,left", "a,\u001B[31mred,left", "a,\u202Eb,left", "a,b,\u001B[2Jleft", "x".repeat(200) + ",b,left", "x".repeat(201) + ",b,left", "a,b," + "x".repeat(100_000));

        Result result = rank(votes);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err().replace(folder + "/", "").lines()).satisfiesExactly(
                line -> assertThat(line).isEqualTo("votes.csv:2: left: has a line break or another character that cannot be printed"),
                line -> assertThat(line).startsWith("votes.csv:3: right: "),
                line -> assertThat(line).startsWith("votes.csv:4: right: "),
                line -> assertThat(line).isEqualTo("votes.csv:5: winner: \"\uFFFD[2Jleft\" is not left, right or tie"),
                line -> assertThat(line).isEqualTo("votes.csv:7: left: is longer than 200 characters"),
                line -> assertThat(line).startsWith("votes.csv:8: winner: ").hasSizeLessThan(600),
                line -> assertThat(line).isEqualTo("Nothing was ranked: 6 faults."));
    }

    @Test
    void missingAndDoubledColumnsAreNamed() throws IOException {
        Result result = rank(votes("left,Right,winner,winner", "a,b,left,left"), "--cluster", "worker");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(":1: right: there is no such column; the columns are: left, Right, winner, winner",
                ":1: winner: there are 2 such columns", ":1: worker: there is no such column");
    }

    @Test
    void aFileWithoutVotesHasNoStandings() throws IOException {
        assertThat(rank(votes("left,right,winner")).out()).isEqualTo("No votes, no standings.\n");
        assertThat(rank(Files.writeString(folder.resolve("empty.csv"), "")).err()).isEqualTo(folder.resolve("empty.csv") + ":1: the file is empty; its first line names the columns\nNothing was ranked: 1 fault.\n");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreRead() throws IOException {
        Path votes = Files.writeString(folder.resolve("votes.csv"), "\uFEFFleft,right,winner\r\na,b,left\r\n");

        assertThat(json(rank(votes, "--json")).path("votes").asInt()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsOneLine() throws IOException {
        assertThat(rank(folder.resolve("none.csv")).err().lines()).singleElement().asString().startsWith("There is no file ");
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {'l', (byte) 0xff, (byte) 0xfe, '\n'});
        Result result = rank(binary);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err().lines()).singleElement().asString().isEqualTo(binary + " is no text in UTF-8.");
        assertThat(rank(folder).err()).isEqualTo(folder + " cannot be read: it is a folder.\n");
    }

    @Test
    void moreItemsThanCanBeFittedAreSaidAndElosTaken() throws IOException {
        Path votes = Files.write(folder.resolve("votes.csv"), Stream.concat(Stream.of("left,right,winner"), IntStream.range(0, 2000).mapToObj(i -> "i%d,i%d,left".formatted(i, i + 1))).toList());

        Result result = rank(votes);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).isEqualTo(votes + " has votes on 2,001 items; at most 2,000 can be ranked at once. --method elo takes any number.\n");
        assertThat(rank(votes, "--attack", "--cluster", "left").err()).isEqualTo(result.err());
        assertThat(rank(votes, "--method", "elo").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--method glicko, There is no method 'glicko'",
        "--ties count, --ties is half or drop",
        "--method davidson --ties drop, --ties is not for davidson",
        "--method elo --home, are not for elo",
        "--method elo --cluster who, are not for elo",
        "--method elo --bootstrap, are not for elo"})
    void wrongUseIsSaid(String options, String message) throws IOException {
        Result result = rank(votes("left,right,winner"), options.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(message);
    }

    private Path votes(String... lines) throws IOException {
        return Files.write(folder.resolve("votes.csv"), List.of(lines));
    }

    private Result rank(Path votes, String... options) {
        return new Terminal(folder).type(Stream.concat(Stream.of("rank", "--votes", votes.toString()), Stream.of(options)).toArray(String[]::new));
    }

    private static JsonNode json(Result result) throws IOException {
        return new ObjectMapper().readTree(result.out());
    }
}

package org.shipworthy.decide.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.TODAY;
import static org.shipworthy._support.Cast.reviews;
import static org.shipworthy._support.Cast.snapshot;
import static org.shipworthy._support.Cast.tool;
import static org.shipworthy.panel.Ruling.SHIP;
import static org.shipworthy.panel.Ruling.SKIP;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.record.Reopened.Change;
import org.shipworthy.decide.record.Team.Criterion;
import org.shipworthy.decide.record.Team.Decided;
import org.shipworthy.decide.record.Team.Judged;
import org.shipworthy.decide.record.Team.Vote;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.QueryText;
import org.shipworthy.publish.Snapshot;

class TeamTest {

    private static final String ANN = "ann@example.org";
    private static final Team TEAM = new Team("Chat | 2027", "First line\n## Evidence\n\nlast line", false,
            List.of(new Decided("bob", "Bob", true, "Reviewed by security.", ANN, "2026-11-20"), new Decided("ada", "Ada", false, "Its maker is a competitor.", "", "2026-11-21")),
            List.of(new Criterion("has a signed contract", true, List.of(new Judged("bob", "Bob", true, "Until 2028.", ANN, "2026-11-20"))), new Criterion("is liked", false, List.of())),
            List.of(new Vote(ANN, "bob", "Bob", "It is ours.", "2026-11-22"), new Vote("ben@example.org", "bob", "Bob", "", "2026-11-22")));
    private static final Snapshot THEN = snapshot(List.of(tool("ada"), tool("bob"), tool("cleo")), Stream.of(reviews("ada", SHIP, SHIP, SHIP, SHIP), reviews("bob", SHIP, SKIP, SHIP, SKIP)).flatMap(List::stream).toList());

    private final Answers answers = new Answers();

    @Test
    void aRecordHasWhatItsPeopleAdded() {
        assertThat(RecordMarkdown.of(record(TEAM))).contains("They keep it as “Chat \\| 2027”.", "> First line\n> \\#\\# Evidence\n>\n> last line\n",
                "| Bob | approved | Reviewed by security. | ann@example.org | 2026-11-20 |", "| Ada | forbidden | Its maker is a competitor. | somebody who left | 2026-11-21 |",
                "| must: has a signed contract | Bob | yes | Until 2028. | ann@example.org | 2026-11-20 |", "| nice: is liked |  | nobody has judged it |",
                "Votes: Bob 2.", "| Bob | It is ours. | ann@example.org | 2026-11-22 |", "| 1 | Bob (approved) |", "- Ada: forbidden: Its maker is a competitor.");
    }

    @Test
    void itIsReopenedByTheirPolicy() {
        for (String text : List.of(RecordMarkdown.of(record(TEAM)), Json.write(RecordJson.of(record(TEAM))))) {
            Reopened.Read same = (Reopened.Read) Reopening.of(text, THEN, answers, TODAY);
            assertThat(same.altered()).isEmpty();
            assertThat(same.changes()).isEmpty();
            assertThat(same.now().orElseThrow().team()).isEqualTo(TEAM);

            Snapshot later = snapshot(List.of(tool("ada"), tool("bob"), tool("cleo")), reviews("bob", SKIP, SKIP, SKIP, SKIP));
            assertThat(((Reopened.Read) Reopening.of(text, later, answers, TODAY)).changes()).extracting(Change::about).contains("Bob, panel").doesNotContain("Ada");
        }
    }

    @Test
    void whoAltersAReasonIsFoundOut() {
        String altered = RecordMarkdown.of(record(TEAM)).replace("| Its maker is a competitor. |", "| We forgot. |");

        assertThat(((Reopened.Read) Reopening.of(altered, THEN, answers, TODAY)).altered()).singleElement().asString().contains("is not as it was made: “| Ada | forbidden | We forgot.");
    }

    @Test
    void theHashOfAReadersOwnRecordKnowsOfNoTeam() {
        assertThat(RecordJson.canonical(record(Team.NONE))).doesNotContain("\"team\"");
        assertThat(RecordMarkdown.of(record(Team.NONE))).doesNotContain("What the people who decide added");
        assertThat(RecordJson.parse(RecordJson.canonical(record(Team.NONE)))).contains(record(Team.NONE));
        assertThat(RecordJson.parse(RecordJson.canonical(record(TEAM)))).contains(record(TEAM));
    }

    @Test
    void whatPeopleWriteBelowTheNotesMayLookLikeARecord() {
        String made = RecordMarkdown.of(record(TEAM));

        assertThat(((Reopened.Read) Reopening.of(made + "\n## Evidence\n\nWe slept over it.\n\n## Notes\n\nTwice.\n", THEN, answers, TODAY)).altered()).isEmpty();
    }

    @Test
    void aRecordThatAsksForTooMuchWorkIsNotRead() {
        String json = RecordJson.canonical(record(TEAM));
        String criterion = "{\"name\":\"is liked\",\"must\":false,\"judged\":[]}";
        assertThat(json).contains(criterion);

        for (int more : List.of(Team.MOST - 1, Team.MOST)) {
            String many = json.replace(criterion, String.join(",", Collections.nCopies(more, criterion)));
            assertThat(RecordJson.parse(many).isPresent()).isEqualTo(more < Team.MOST);
        }
        assertThat(RecordJson.parse(json.replace("\"tool\":\"ada\"", "\"tool\":\"A da\""))).isEmpty();
        assertThat(RecordJson.parse("null")).isEmpty();
        assertThat(RecordJson.parse("")).isEmpty();
    }

    private DecisionRecord record(Team team) {
        Brief brief = ((Brief.Reading.Read) Brief.parse(QueryText.fields("category=models"))).brief();
        Answer answer = ((Answer.Result.Answered) answers.answer(THEN, brief, team.policy(), TODAY)).answer();
        return Recorder.record(THEN, answer, team, "Ann", Optional.empty());
    }
}

package org.shipworthy.decide.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.TODAY;
import static org.shipworthy._support.Cast.claim;
import static org.shipworthy._support.Cast.reviews;
import static org.shipworthy._support.Cast.snapshot;
import static org.shipworthy._support.Cast.tool;
import static org.shipworthy.panel.Ruling.SHIP;
import static org.shipworthy.panel.Ruling.SKIP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.Answers;
import org.shipworthy.decide.brief.Brief;
import org.shipworthy.decide.record.Reopened.Change;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.QueryText;
import org.shipworthy.panel.Review;
import org.shipworthy.publish.Snapshot;

class ReopeningTest {

    private static final List<Review> REVIEWS = Stream.of(reviews("ada", SHIP, SHIP, SHIP, SKIP), reviews("bob", SHIP, SKIP, SHIP, SKIP)).flatMap(List::stream).toList();
    private static final Snapshot THEN = snapshot(List.of(ada(100_000), tool("bob", context(200_000)), tool("cleo")), REVIEWS);

    private final Answers answers = new Answers();

    private static Tool ada(long tokens) {
        return tool("ada", context(tokens));
    }

    private static Claim context(long tokens) {
        return claim(Attribute.CONTEXT_WINDOW, new Value.Count(BigDecimal.valueOf(tokens)));
    }

    @Test
    void theEvidenceNamesEveryFactItsSourceAndTheDay() {
        assertThat(RecordMarkdown.of(record())).contains("- Date: 2026-11-22", "- Decided by: Ann", "| 1 | Ada |",
                "| has a context of at least 50,000 tokens | met | Context window: 100,000 tokens | Catalogue | 2026-11-22 |",
                "| has a context of at least 50,000 tokens | unknown | no source on record says |  |  |",
                "Rulings: builder ship (2026-11-22)", "SHA-256 of the canonical form: `" + record().hash() + "`");
    }

    @Test
    void aRecordIsLookedAtAgainWhenItsFirstFactGoesStale() {
        assertThat(record().lookAgainOn()).isEqualTo(TODAY.plusDays(Recorder.LOOK_AGAIN_DAYS).toString());
        assertThat(Recorder.record(THEN, answer(THEN), "", Optional.of(LocalDate.of(2027, 1, 1))).lookAgainOn()).isEqualTo("2027-01-01");
    }

    @Test
    void nothingHasChangedWhereNothingHas() {
        for (String text : List.of(RecordMarkdown.of(record()), Json.write(RecordJson.of(record())), RecordMarkdown.of(record()).replace("\n", "\r\n"))) {
            Reopened.Read read = read(text, THEN);
            assertThat(read.altered()).isEmpty();
            assertThat(read.changes()).isEmpty();
        }
    }

    @Test
    void whatChangedIsNamedOnce() {
        Snapshot now = snapshot(List.of(ada(120_000), tool("bob", context(20_000)), tool("cleo")),
                Stream.of(reviews("ada", SKIP, SHIP, SHIP, SKIP), reviews("bob", SHIP, SKIP, SHIP, SKIP)).flatMap(List::stream).toList());

        assertThat(read(RecordMarkdown.of(record()), now).changes()).contains(
                new Change("Ada, panel", "3 of 4 lenses say ship (builder ship, skeptic ship, futurist ship, founder skip)",
                        "2 of 4 lenses say ship (builder skip, skeptic ship, futurist ship, founder skip)"),
                new Change("Ada, has a context of at least 50,000 tokens", "met, Context window: 100,000 tokens", "met, Context window: 120,000 tokens"),
                new Change("Bob", "in place 2", "left out: not “has a context of at least 50,000 tokens” (Context window: 20,000 tokens)"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aToolThatIsNotListedAnyMoreIsGone() {
        assertThat(read(RecordMarkdown.of(record()), snapshot(List.of(tool("bob", context(200_000))), REVIEWS)).changes())
                .contains(new Change("Ada", "in place 1", ""), new Change("Cleo", "in place 3", ""));
    }

    @Test
    void everyLineThatIsAlteredIsFound() {
        String made = RecordMarkdown.checked(record());
        List<String> lines = made.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String altered = made.replace(lines.get(i) + "\n", lines.get(i) + " x\n");
                Reopened reopened = Reopening.of(altered, THEN, answers, TODAY);
                assertThat(reopened instanceof Reopened.Read read && read.isIntact()).as("line " + (i + 1) + ": " + lines.get(i)).isFalse();
            }
        }
    }

    @Test
    void noTextMakesItFail() {
        Random random = new Random(5);
        String markdown = RecordMarkdown.of(record());
        String json = Json.write(RecordJson.of(record()));
        for (int i = 0; i < 2_000; i++) {
            String text = i % 2 == 0 ? markdown : json;
            int from = random.nextInt(text.length());
            int until = Math.min(text.length(), from + random.nextInt(40));
            String broken = text.substring(0, from) + (random.nextBoolean() ? "null" : String.valueOf((char) random.nextInt(0x300))) + text.substring(until);
            assertThat(Reopening.of(broken, THEN, answers, TODAY)).isNotNull();
        }
        assertThat(Reopening.of("x".repeat(Reopening.MOST_CHARACTERS + 1), THEN, answers, TODAY)).isInstanceOf(Reopened.Unreadable.class);
    }

    private DecisionRecord record() {
        return Recorder.record(THEN, answer(THEN), "Ann", Optional.empty());
    }

    private Answer answer(Snapshot snapshot) {
        Brief brief = ((Brief.Reading.Read) Brief.parse(QueryText.fields("category=models&context=50000"))).brief();
        return ((Answer.Result.Answered) answers.answer(snapshot, brief, TODAY)).answer();
    }

    private Reopened.Read read(String text, Snapshot now) {
        return (Reopened.Read) Reopening.of(text, now, answers, TODAY);
    }
}

package org.shipworthy.decide.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.TODAY;
import static org.shipworthy._support.Cast.claim;
import static org.shipworthy._support.Cast.reviews;
import static org.shipworthy._support.Cast.snapshot;
import static org.shipworthy._support.Cast.tool;
import static org.shipworthy.panel.Ruling.SHIP;
import static org.shipworthy.panel.Ruling.SKIP;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.panel.Review;

class AnswerWordsTest {

    private static final List<Review> REVIEWS = Stream.of(reviews("ada", SHIP, SHIP, SHIP, SHIP), reviews("bob", SKIP, SKIP, SKIP, SHIP)).flatMap(List::stream).toList();

    @Test
    void thePickIsSaidWithItsReason() {
        Answer answer = answer("category=models", tool("ada"), tool("bob"));

        assertThat(AnswerWords.headline(answer)).startsWith("Ship with Ada: ");
        assertThat(AnswerWords.pick(answer)).isPresent();
        assertThat(AnswerWords.sieve(answer)).isEqualTo("2 tools considered: 2 tools ranked and 0 are left out.");
        assertThat(AnswerWords.sensitivities(answer)).containsExactly("Panel: Ada stays first whatever its weight.");
    }

    @Test
    void theOnlyOneThatFitsIsTheAnswer() {
        Answer answer = answer("category=models&context=50000", tool("ada", context(10_000)), tool("bob", context(60_000)));

        assertThat(AnswerWords.headline(answer)).isEqualTo("Ship with Bob: it is the only one known to meet every must-have.");
        assertThat(answer.misses()).map(AnswerWords::miss).containsExactly("Ask for 80% fewer tokens (Context window: 10,000 tokens) and Ada enters, as the first.");
        assertThat(AnswerWords.costOfMusts(answer)).containsExactly("has a context of at least 50,000 tokens: 1");
    }

    @Test
    void whatMayFitIsNotPicked() {
        Answer answer = answer("category=models&context=50000", tool("ada"), tool("bob"));

        assertThat(AnswerWords.headline(answer)).isEqualTo("Nothing is known to meet every must-have; of what may, Ada comes first.");
        assertThat(AnswerWords.pick(answer)).isEmpty();
        assertThat(AnswerWords.sieve(answer)).isEqualTo("2 tools considered: 0 meet every must-have, of 2 something is unknown and 0 are left out.");
    }

    @Test
    void whereNothingFitsTheNearestMissIsNamed() {
        Answer answer = answer("category=models&context=50000", tool("ada", context(40_000)), tool("bob", context(20_000)));

        assertThat(AnswerWords.headline(answer)).isEqualTo(
                "No tool meets these must-haves. Ask for 20% fewer tokens (Context window: 40,000 tokens) and Ada enters, as the first.");
    }

    private static Claim context(long tokens) {
        return claim(Attribute.CONTEXT_WINDOW, new Value.Count(BigDecimal.valueOf(tokens)));
    }

    private static Answer answer(String query, Tool... tools) {
        return ((Answer.Result.Answered) new Answers().answer(snapshot(List.of(tools), REVIEWS), BriefTest.read(query), TODAY)).answer();
    }
}

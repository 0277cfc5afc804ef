package org.shipworthy.decide;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Review;

class ComparisonTest {

    private static final Claim ON_DEVICE = claim(Attribute.ON_DEVICE, new Value.Flag(true));
    private static final Claim HOSTED_ONLY = claim(Attribute.ON_DEVICE, new Value.Flag(false));

    @Test
    void twoKnownValuesThatDifferAreDifferent() {
        assertThat(relation(tool("ada", ON_DEVICE), tool("bob", HOSTED_ONLY))).isEqualTo(Comparison.Relation.DIFFERENT);
    }

    @Test
    void anUnknownValueIsNotADifference() {
        assertThat(relation(tool("ada", ON_DEVICE), tool("bob"))).isEqualTo(Comparison.Relation.PARTLY_KNOWN);
    }

    @Test
    void aValueThatIsNotPublishedIsNotADifference() {
        Tool silent = tool("bob", claim(Attribute.ON_DEVICE, new Value.NotPublished()));
        assertThat(relation(tool("ada", ON_DEVICE), silent)).isEqualTo(Comparison.Relation.PARTLY_KNOWN);
    }

    @Test
    void equalValuesAreTheSameHoweverTheyWereWritten() {
        Tool ada = tool("ada", claim(Attribute.INPUTS, new Value.Terms(List.of("text", "image"))));
        Tool bob = tool("bob", claim(Attribute.INPUTS, new Value.Terms(List.of("image", "text"))));
        assertThat(relation(ada, bob)).isEqualTo(Comparison.Relation.SAME);
        Tool wide = tool("ada", claim(Attribute.CONTEXT_WINDOW, new Value.Count(new BigDecimal("128000"))));
        Tool wider = tool("bob", claim(Attribute.CONTEXT_WINDOW, new Value.Count(new BigDecimal("1.28E5"))));
        assertThat(relation(wide, wider)).isEqualTo(Comparison.Relation.SAME);
    }

    @Test
    void unknownToolsAreNamed() {
        var result = Comparison.of(snapshot(List.of(tool("ada")), List.of()), lineup("ada", "nobody"));
        assertThat(result).isEqualTo(new Comparison.Result.Unknown(List.of(new Slug("nobody"))));
    }

    @Test
    void toolsKeepTheOrderOfTheirSlugsAndTheirLetters() {
        Comparison comparison = compare(List.of(tool("cleo"), tool("ada"), tool("bob")), List.of(), "cleo", "bob", "ada");
        assertThat(comparison.contenders()).extracting(c -> c.letter() + c.tool().slug().value()).containsExactly("Aada", "Bbob", "Ccleo");
    }

    @Test
    void aSplitIsSaidLensByLens() {
        Comparison comparison = compare(List.of(tool("ada"), tool("bob")), both(
                reviews("ada", SHIP, SHIP, SHIP, SKIP), reviews("bob", SHIP, SKIP, SHIP, SKIP)), "ada", "bob");
        assertThat(ReviewerSplit.of(comparison)).containsExactly(
                "They part on Skeptic.",
                "Skeptic says ship to Ada and skip to Bob.",
                "Builder, Futurist and Founder rule alike on both tools: Builder and Futurist say ship; Founder says skip.");
    }

    @Test
    void fullAgreementIsSaid() {
        Comparison comparison = compare(List.of(tool("ada"), tool("bob")), both(
                reviews("ada", SHIP, SHIP, SHIP, SKIP), reviews("bob", SHIP, SHIP, SHIP, SKIP)), "ada", "bob");
        assertThat(ReviewerSplit.of(comparison)).containsExactly(
                "All four lenses agree on both tools: Builder, Skeptic and Futurist say ship; Founder says skip.");
    }

    @Test
    void missingReviewsAreSaid() {
        Comparison comparison = compare(List.of(tool("ada"), tool("bob"), tool("cleo")), both(
                reviews("ada", SHIP, SHIP), reviews("bob", SHIP, SHIP, SHIP, SHIP)), "ada", "bob", "cleo");
        assertThat(ReviewerSplit.of(comparison)).containsExactly(
                "Ada is reviewed by two of four lenses.", "Cleo has no reviews yet.");
        assertThat(ReviewerSplit.of(compare(List.of(tool("ada"), tool("bob")), List.of(), "ada", "bob")))
                .containsExactly("No lens has reviewed these tools yet.");
    }

    private static Comparison.Relation relation(Tool ada, Tool bob) {
        return compare(List.of(ada, bob), List.of(), "ada", "bob").facts().getFirst().relation();
    }

    private static Comparison compare(List<Tool> tools, List<Review> reviews, String... slugs) {
        return ((Comparison.Result.Compared) Comparison.of(snapshot(tools, reviews), lineup(slugs))).comparison();
    }

    private static Lineup lineup(String... slugs) {
        return new Lineup(Stream.of(slugs).map(Slug::new).toList());
    }

    private static List<Review> both(List<Review> some, List<Review> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}

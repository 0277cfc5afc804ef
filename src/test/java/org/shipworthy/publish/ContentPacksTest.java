package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Prediction;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class ContentPacksTest {

    private static final Slug ANVIL = new Slug("anvil");
    private static final Slug SMITH = new Slug("smith");

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private SmallPack pack;
    private Shop shop;

    @BeforeEach
    void open() {
        pack = SmallPack.in(folder);
        shop = Shop.open(kind, data);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatAPackSaysIsOnTheShelf() {
        ImportReport report = shop.take(pack);
        assertThat(report.toolsAdded()).isEqualTo(2);
        assertThat(report.claimsAdded()).isEqualTo(2);
        assertThat(report.reviewsAdded()).isEqualTo(1);
        assertThat(report.corrections()).isEmpty();
        assertThat(shop.shelf().tools()).extracting(Tool::name).containsExactly("Anvil", "Hammer");
        assertThat(shop.bench().verdictOn(ANVIL).ships()).isEqualTo(1);
    }

    @Test
    void theSamePackTwiceChangesNothing() {
        shop.take(pack);
        long revision = shop.revision();
        ImportReport second = shop.take(pack);
        assertThat(second.changedAnything()).isFalse();
        assertThat(second.toolsUnchanged()).isEqualTo(2);
        assertThat(second.reviewsUnchanged()).isEqualTo(1);
        assertThat(second.claimsAdded()).isZero();
        assertThat(shop.revision()).isEqualTo(revision);
    }

    @Test
    void changedWordsAreCorrections() {
        shop.take(pack);
        shop.take(pack.change(SmallPack.ANVIL, "Heavy and patient", "Heavy, patient and grey"));
        assertThat(shop.anvil().tagline()).isEqualTo("Heavy, patient and grey");
        assertThat(shop.corrections()).containsExactly(new Correction(
                Instant.parse("2026-11-22T10:00:00Z"), ANVIL, "tagline", "Heavy and patient", "Heavy, patient and grey"));
    }

    @Test
    void aMakersNewNameIsACorrectionOfEachOfItsTools() {
        shop.take(pack);
        shop.take(pack.change(SmallPack.ANVIL, "maker = \"Acme\"", "maker = \"Acme Inc\"")
                .change(SmallPack.HAMMER, "maker = \"Acme\"", "maker = \"Acme Inc\""));
        assertThat(shop.corrections()).extracting(Correction::tool).containsExactlyInAnyOrder(ANVIL, new Slug("hammer"));
    }

    @Test
    void aClaimThatIsNoLongerMadeIsWithdrawnAndCorrected() {
        shop.take(pack);
        ImportReport report = shop.take(pack.change(SmallPack.ANVIL, "value = 1000", "value = 2000"));
        assertThat(report.claimsAdded()).isEqualTo(1);
        assertThat(shop.anvil().facts().claims()).hasSize(1);
        assertThat(shop.correctedWords()).containsExactly(
                List.of("Context window", "1000 (Acme, read 2026-06-01)", "2000 (Acme, read 2026-06-01)"));
    }

    @Test
    void aWithdrawnClaimCanBeMadeAgain() {
        shop.take(pack);
        shop.take(pack.change(SmallPack.ANVIL, "value = 1000", "value = 2000"));
        shop.take(pack.change(SmallPack.ANVIL, "value = 2000", "value = 1000"));
        assertThat(shop.anvil().facts().claims()).hasSize(1);
        assertThat(shop.correctedWords()).hasSize(2);
    }

    @Test
    void aLaterReadingLeavesTheEarlierOneAsHistory() {
        shop.take(pack);
        shop.take(pack.change(SmallPack.ANVIL, "read = 2026-06-01", "read = 2026-11-20").change(SmallPack.ANVIL, "value = 1000", "value = 4000"));
        Fact fact = shop.anvil().fact(Attribute.CONTEXT_WINDOW).orElseThrow();
        assertThat(fact.shown().source().readOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(fact.isDisputed()).isFalse();
        assertThat(shop.anvil().facts().claims()).extracting(claim -> claim.source().readOn().toString())
                .containsExactly("2026-06-01", "2026-11-20");
        assertThat(shop.corrections()).isEmpty();
    }

    @Test
    void aPriceInOtherDigitsIsTheSamePrice() {
        shop.take(pack);
        assertThat(shop.take(pack.change(SmallPack.ANVIL, "\"1.50\"", "\"1.5\"")).changedAnything()).isFalse();
    }

    @Test
    void anOfferThatIsGoneIsWithdrawnAndMayComeBack() {
        shop.take(pack);
        List<Offer> before = shop.anvil().offers();
        String[] parts = offerOfAnvil();
        shop.take(pack.write(SmallPack.ANVIL, parts[0]));
        assertThat(shop.anvil().offers()).isEmpty();
        assertThat(shop.correctedWords()).containsExactly(List.of("offer", "Acme API (API, from Acme)", ""));
        shop.take(pack.append(SmallPack.ANVIL, parts[1]));
        assertThat(shop.anvil().offers()).isEqualTo(before);
    }

    private String[] offerOfAnvil() {
        String text = pack.text(SmallPack.ANVIL);
        int cut = text.indexOf("[[offer]]");
        return new String[] {text.substring(0, cut), text.substring(cut)};
    }

    @Test
    void aReviewThatDiffersSupersedesAndBothStayReadable() {
        shop.take(pack);
        ImportReport report = shop.take(pack.change(SmallPack.REVIEW, "\"ship\"", "\"skip\"").change(SmallPack.REVIEW, "Iron.", "Steel."));
        assertThat(report.reviewsSuperseded()).isEqualTo(1);
        assertThat(shop.bench().findReview(ANVIL, SMITH).orElseThrow().ruling()).isEqualTo(Ruling.SKIP);
        assertThat(shop.bench().supersededOf(ANVIL)).extracting(Review::ruling).containsExactly(Ruling.SHIP);
        assertThat(shop.correctedWords()).containsExactlyInAnyOrder(
                List.of("Smith's ruling", "ship", "skip"),
                List.of("Smith's answer to \"What is the primitive?\"", "Iron.", "Steel."));
    }

    @Test
    void resolvingAPredictionSupersedesNothing() {
        shop.take(pack);
        ImportReport report = shop.take(resolved("yes"));
        assertThat(report.predictionsResolved()).isEqualTo(1);
        assertThat(report.reviewsSuperseded()).isZero();
        assertThat(onlyPrediction().resolution().orElseThrow().outcome()).isEqualTo(Prediction.Outcome.YES);
        assertThat(shop.corrections()).isEmpty();
    }

    @Test
    void aResolutionStaysWhenAnOlderPackComesAgain() {
        String unresolved = pack.text(SmallPack.REVIEW);
        shop.take(resolved("yes"));
        ImportReport report = shop.take(pack.write(SmallPack.REVIEW, unresolved));
        assertThat(report.changedAnything()).isFalse();
        shop.take(pack.change(SmallPack.REVIEW, "Iron.", "Steel."));
        assertThat(onlyPrediction().resolution()).isPresent();
    }

    @Test
    void anotherOutcomeIsACorrection() {
        shop.take(resolved("yes"));
        shop.take(pack.change(SmallPack.REVIEW, "outcome = \"yes\"", "outcome = \"no\""));
        assertThat(onlyPrediction().resolution().orElseThrow().outcome()).isEqualTo(Prediction.Outcome.NO);
        assertThat(shop.correctedWords()).containsExactly(List.of("Smith's resolved prediction",
                "yes on 2027-10-31: It was seen.", "no on 2027-10-31: It was seen."));
    }

    private SmallPack resolved(String outcome) {
        return pack.change(SmallPack.REVIEW, "no otherwise.\"\n", """
                no otherwise."
                outcome = "%s"
                resolved = 2027-10-31
                resolution = "It was seen."
                """.formatted(outcome));
    }

    private Prediction onlyPrediction() {
        return shop.bench().findReview(ANVIL, SMITH).orElseThrow().predictions().getFirst();
    }

    @Test
    void whatAPackDoesNotNameStays() {
        shop.take(pack);
        pack.delete(SmallPack.ANVIL).delete(SmallPack.REVIEW).delete("categories.toml").delete(SmallPack.LENSES);
        shop.take(pack.change(SmallPack.HAMMER, "Heavy and patient", "Loud"));
        assertThat(shop.shelf().tools()).extracting(Tool::tagline).containsExactly("Heavy and patient", "Loud");
        assertThat(shop.bench().reviews()).hasSize(1);
    }

    @Test
    void aPackWithAFaultChangesNothing() {
        shop.take(pack);
        pack.change(SmallPack.HAMMER, "Heavy and patient", "Loud").change(SmallPack.ANVIL, "value = 1000", "value = -1");
        assertThat(shop.refuse(pack)).containsExactly(
                "tools/acme/anvil.toml:25: claim.value: must be a whole number above 0, or \"not published\"");
        assertThat(shop.shelf().tools()).extracting(Tool::tagline).containsOnly("Heavy and patient");
    }

    @Test
    void newQuestionsOfALensNeedItsReviewsInTheSamePack() {
        shop.take(pack);
        String review = pack.text(SmallPack.REVIEW);
        pack.delete(SmallPack.REVIEW).append(SmallPack.LENSES, """
                [[lens.question]]
                key = "bet"
                text = "What is the bet?"
                """);
        assertThat(shop.refuse(pack)).containsExactly(
                "lenses.toml: lens.question: the questions of \"smith\" change, so the pack must also have reviews/anvil/smith.md");
        shop.take(pack.write(SmallPack.REVIEW, review.replace("[[source]]", """
                [[answer]]
                question = "bet"
                text = "That iron stays."

                [[source]]""")));
        assertThat(shop.bench().findReview(ANVIL, SMITH).orElseThrow().findAnswer("bet")).contains("That iron stays.");
    }

    @Test
    void claimsOfEqualStandingKeepTheirOrder() {
        pack.append(SmallPack.ANVIL, """
                [source.other]
                name = "Acme's blog"
                rank = "maker"
                read = 2026-06-01

                [[claim]]
                attribute = "max-output"
                value = 20
                source = "other"

                [[claim]]
                attribute = "max-output"
                value = 10
                source = "maker"
                """);
        shop.take(pack);
        Claim shown = shop.anvil().fact(Attribute.MAX_OUTPUT).orElseThrow().shown();
        assertThat(shown.source().name()).isEqualTo("Acme's blog");
    }
}

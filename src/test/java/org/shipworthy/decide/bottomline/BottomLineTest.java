package org.shipworthy.decide.bottomline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;
import org.shipworthy.publish.Snapshot;

class BottomLineTest {

    /** Reviews of the cast rest on general knowledge, so each ruling counts half. */
    @Test
    void theContributionsAddUpToTheAnswer() {
        BottomLine line = new Market().tool("anvil").ruled(3, 1).at("1.00", "1.00").tool("bellows").ruled(1, 3).at("2.00", "2.00")
                .voted("anvil", "bellows", 15, 25).bottomLine();
        Duel duel = line.duel().orElseThrow();

        assertThat(duel.contributions()).extracting(each -> each.counts().toString())
                // log2((1.5 + 1) / (0.5 + 1)) = 0.737, twice that is 1.47, times 0.80; log2((2200 + 100) / (1100 + 100)) = 0.94, times 0.50;
                // log2((15 + 5) / (25 + 5)) = −0.58, times 0.40
                .containsExactly("+1.18", "+0.47", "−0.23", "0.00");
        assertThat(duel.total()).hasToString("+1.42");
        assertThat(line.certainty().orElseThrow().percent()).isEqualTo(73);
        assertThat(line.sentence()).isEqualTo("Ship with Anvil: the panel thinks better of it and it costs less, but readers prefer Bellows.");
    }

    @Test
    void equalToolsAreTooCloseToCall() {
        BottomLine line = new Market().tool("anvil").ruled(2, 2).tool("bellows").ruled(2, 2).bottomLine();

        assertThat(line.answer()).isInstanceOf(Answer.TooClose.class);
        assertThat(line.sentence()).isEqualTo("Too close to call between Anvil and Bellows: the panel thinks alike of them.");
    }

    @Test
    void aPriceAloneIsNotEnough() {
        BottomLine line = new Market().tool("anvil").ruled(4, 0).at("1.00", "1.00").tool("bellows").ruled(2, 0).at("9.00", "9.00").bottomLine();

        assertThat(line.sentence()).isEqualTo("Not enough evidence yet: Bellows has only two of the three reviews that a verdict needs.");
        assertThat(line.duel()).isEmpty();
        assertThat(line.flips()).isEmpty();
    }

    @Test
    void whatIsAbsentCountsNeitherWay() {
        BottomLine with = new Market().tool("anvil").ruled(4, 0).at("1.00", "1.00").tool("bellows").ruled(0, 4).bottomLine();
        BottomLine without = new Market().tool("anvil").ruled(4, 0).tool("bellows").ruled(0, 4).at("1.00", "1.00").bottomLine();

        assertThat(with.duel().orElseThrow().total()).isEqualTo(without.duel().orElseThrow().total());
    }

    @Test
    void oldReviewsCountHalfAndAreNamed() {
        Market market = new Market().tool("anvil").ruled(4, 0).tool("bellows").ruled(0, 4);
        Snapshot snapshot = market.snapshot();
        Comparable<Points> fresh = market.bottomLine().duel().orElseThrow().total();
        BottomLine later = BottomLine.of(snapshot, Market.compare(snapshot, "anvil", "bellows"),
                new Question(Market.WORK, Optional.empty(), Weights.USUAL, Map.of(), Cast.TODAY.plusDays(366)));

        assertThat(fresh.compareTo(later.duel().orElseThrow().total())).isPositive();
        assertThat(later.staleness().orElseThrow()).isEqualTo("Part of the evidence is old and counts half. The builder’s review of Anvil is from 22 Nov 2026. "
                + "The skeptic’s review of Anvil is from 22 Nov 2026, and 6 more.");
        assertThat(later.stale()).hasSize(8).first().isEqualTo("The builder’s review of Anvil is from 22 Nov 2026");
    }

    @Test
    void oldPricesCountHalfAndAreNamed() {
        Market market = new Market().tool("anvil").ruled(2, 2).at("1.00", "1.00").tool("bellows").ruled(2, 2).at("9.00", "9.00");
        Snapshot snapshot = market.snapshot();
        BottomLine later = BottomLine.of(snapshot, Market.compare(snapshot, "anvil", "bellows"),
                new Question(Market.WORK, Optional.empty(), Weights.USUAL, Map.of(), Cast.TODAY.plusDays(181)));

        assertThat(price(later).hundredths()).isEqualTo(price(market.bottomLine()).hundredths() / 2);
        assertThat(later.stale()).containsExactly("A price of Anvil at Anvil API was read long ago", "A price of Bellows at Bellows API was read long ago");
    }

    private static Points price(BottomLine line) {
        return ((EvidenceBlock.Speaks) line.duel().orElseThrow().contributions().get(1).block()).points();
    }

    @Test
    void aToolThatIsDeprecatedSpeaksForTheOther() {
        BottomLine line = new Market().tool("anvil", Cast.claim(Attribute.DEPRECATED_ON, new Value.Day(LocalDate.of(2027, 1, 1)))).ruled(2, 2)
                .tool("bellows").ruled(2, 2).bottomLine();

        assertThat(line.sentence()).isEqualTo("Ship with Bellows: Anvil is deprecated.");
        assertThat(line.conditions()).singleElement().extracting(PickIf::text).isEqualTo("it has to last: Anvil will be deprecated on 1 Jan 2027");
    }

    @Test
    void anEndThatIsFarAwayIsAConditionOnly() {
        BottomLine line = new Market().tool("anvil", Cast.claim(Attribute.DEPRECATED_ON, new Value.Day(Cast.TODAY.plusDays(181)))).ruled(2, 2)
                .tool("bellows").ruled(2, 2).bottomLine();

        assertThat(line.answer()).isInstanceOf(Answer.TooClose.class);
        assertThat(line.conditions()).hasSize(1);
    }

    @Test
    void wishesCountByTheirWeight() {
        Market market = new Market().tool("anvil").ruled(2, 2).tool("bellows").ruled(2, 2);
        Snapshot snapshot = market.snapshot();
        Question question = new Question(Market.WORK, Optional.empty(), new Weights(50, 0, 0, 50),
                Map.of(new Slug("anvil"), new Fit(1, 2, 0), new Slug("bellows"), new Fit(3, 0, 0)), Cast.TODAY);
        BottomLine line = BottomLine.of(snapshot, Market.compare(snapshot, "anvil", "bellows"), question);

        // log2((3 + 1) / (0 + 1)) − log2((1 + 1) / (2 + 1)) = 2.58
        assertThat(line.duel().orElseThrow().total()).hasToString("+2.58");
        assertThat(line.sentence()).isEqualTo("Ship with Bellows: it meets more of the wishes.");
    }

    @Test
    void votesOnThePairGoBeforeVotesOnTheTools() {
        Market market = new Market().tool("anvil").ruled(2, 2).tool("bellows").ruled(2, 2).shipped("anvil", 40, 0).shipped("bellows", 0, 40);

        assertThat(market.bottomLine().pick().orElseThrow().name()).isEqualTo("Anvil");
        assertThat(market.voted("anvil", "bellows", 2, 80).bottomLine().pick().orElseThrow().name()).isEqualTo("Bellows");
    }

    @Test
    void aToolOfWhichTooLittleIsKnownIsLeftOut() {
        BottomLine line = new Market().tool("anvil").ruled(4, 0).tool("bellows").ruled(1, 3).tool("chisel").at("0.01", "0.01").bottomLine();

        assertThat(line.pick().orElseThrow().name()).isEqualTo("Anvil");
        assertThat(line.places()).extracting(place -> place.place() + " " + place.tool().name()).containsExactly("1 Anvil", "2 Bellows");
        assertThat(line.cautions()).containsExactly("Chisel is left out: too little is known.");
    }

    @Test
    void whoTheWholePanelWouldSkipIsPickedWithACaution() {
        BottomLine line = new Market().tool("anvil").ruled(1, 3).at("1.00", "1.00").tool("bellows").ruled(0, 4).at("9.00", "9.00").bottomLine();

        assertThat(line.pick()).isPresent();
        assertThat(line.cautions()).containsExactly("The panel says skip to both: look at another tool first.");
    }

    @Test
    void whatDiffersAndMattersDecidesWithItsSource() {
        BottomLine line = new Market()
                .tool("anvil", Cast.claim(Attribute.ON_DEVICE, new Value.Flag(true)), Cast.claim(Attribute.INPUTS, new Value.Terms(List.of("text", "audio", "image"))),
                        Cast.claim(Attribute.CONTEXT_WINDOW, new Value.Count(new BigDecimal(32_000))))
                .tool("bellows", Cast.claim(Attribute.INPUTS, new Value.Terms(List.of("text"))),
                        Cast.claim(Attribute.CONTEXT_WINDOW, new Value.Count(new BigDecimal(128_000)))).bottomLine();

        assertThat(line.conditions()).extracting(each -> each.tools().getFirst().name() + " if " + each.text() + (each.gap().isEmpty() ? "" : "; " + each.gap())).containsExactly(
                "Anvil if it has to take images and audio",
                "Anvil if it has to run on the device; nothing on record for Bellows",
                "Bellows if prompts and answers together are longer than 32,000 tokens (it takes 128,000)");
        assertThat(line.conditions()).allSatisfy(each -> assertThat(each.facts()).isNotEmpty().first()
                .satisfies(fact -> assertThat(fact.shown().source().name()).isEqualTo("Catalogue")));
    }

    /** 1,000 tokens in and 100 out at 1.00 a million are 0.0011 a request: 272,727 of them cost just below ten seats at 30. */
    @Test
    void seatsAndTokensChangePlacesAtAVolume() {
        Market market = new Market().tool("anvil").at("1.00", "1.00").tool("bellows").bySeat("30");
        Snapshot snapshot = market.snapshot();
        Question seats = new Question(Market.WORK.withSeats(10), Optional.empty(), Weights.USUAL, Map.of(), Cast.TODAY);

        assertThat(BottomLine.of(snapshot, Market.compare(snapshot, "anvil", "bellows"), seats).conditions()).extracting(PickIf::sentence).containsExactly(
                "Pick Anvil if you send at most 272,727 requests a month, for which it costs less.",
                "Pick Bellows if the bill decides: 300.00 USD a month against 1,100.00 USD for your workload.");
    }

    @Test
    void whereBothChargeByUseTheVolumeDecidesNothing() {
        assertThat(new Market().tool("anvil").at("1.00", "1.00").tool("bellows").at("9.00", "9.00").bottomLine().conditions()).singleElement()
                .extracting(PickIf::text).isEqualTo("the bill decides: 1,100.00 USD a month against 9,900.00 USD for your workload");
    }

    @Test
    void rulingsCountByWhatTheyRestOn() {
        Review desk = Cast.review("anvil", Cast.LENSES.getFirst(), Ruling.SHIP);

        assertThat(CountedReview.of(desk, Cast.TODAY).counts()).isEqualTo(0.5);
        assertThat(CountedReview.of(desk, Cast.TODAY.plusDays(365)).counts()).isEqualTo(0.5);
        assertThat(CountedReview.of(desk, Cast.TODAY.plusDays(366)).counts()).isEqualTo(0.25);
    }
}

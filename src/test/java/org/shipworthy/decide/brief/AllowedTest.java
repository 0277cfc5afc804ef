package org.shipworthy.decide.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.TODAY;
import static org.shipworthy._support.Cast.snapshot;
import static org.shipworthy._support.Cast.source;
import static org.shipworthy._support.Cast.tool;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.SourceRank;

/** What holds with one offer, on one day or by one source only, and what a brief makes of it. */
class AllowedTest {

    /** 1,000 million tokens in: an input price of 1.00 costs 1,000 a month. */
    private static final String WORK = "&requests=1000000&in=1000";

    @Test
    void ofAnAbilityThatOneOfferHasOnlyItsPriceCounts() {
        Tool ada = sold(inputs("As listed for Dear", "text", "image"), inputs("As listed for Cheap", "text"));

        assertThat(ask(ada, "inputs=text&budget=1500").cost().words()).isEqualTo("1,000.00 USD a month (Cheap API)");
        Ranked ranked = ask(ada, "inputs=image&budget=9500");
        assertThat(ranked.cost().words()).isEqualTo("9,000.00 USD a month (Dear API)");
        assertThat(ranked.isSure()).isTrue();
        assertThat(ranked.musts().getFirst().ground().words()).isEqualTo("Accepts: text, image, with Dear API");
    }

    @Test
    void whatDifferentOffersMeetIsNotKnownOfOne() {
        Tool ada = sold(inputs("As listed for Dear", "text", "image"), inputs("As listed for Cheap", "text"), flag("As listed for Cheap", true), flag("As listed for Dear", false));

        assertThat(doubts(ask(ada, "inputs=image"))).isEmpty();
        assertThat(doubts(ask(ada, "has=reasoning"))).isEmpty();
        assertThat(doubts(ask(ada, "has=reasoning&inputs=image"))).contains("meets all of it at once");
    }

    @Test
    void whatDifferentVersionsMeetIsNotKnownOfOne() {
        Tool ada = sold(inputs("For Ada V; the others take text only", "text", "image"), flag("For Ada R; the others do not", true));

        assertThat(doubts(ask(ada, "inputs=image"))).isEmpty();
        assertThat(doubts(ask(ada, "inputs=image&has=reasoning"))).containsExactly("meets all of it at once");
    }

    @ParameterizedTest
    @CsvSource({"180, 1500, MET", "181, 1500, UNKNOWN", "180, 500, FAILED", "181, 500, FAILED"})
    void anOldPriceIsKnownToFitNoBudget(int days, String budget, Check.Outcome outcome) {
        Tool ada = sold(offer("Old", "1.00", TODAY.minusDays(days)));

        assertThat(budget(ada, budget).outcome()).isEqualTo(outcome);
    }

    @Test
    void aCurrentPriceGoesBeforeALowerOldOneWhichAloneLeavesNothingOut() {
        Tool ada = sold(offer("Old", "1.00", TODAY.minusDays(181)), offer("New", "2.00", TODAY));

        assertThat(ask(ada, "budget=2500").cost().words()).isEqualTo("2,000.00 USD a month (New API)");
        assertThat(budget(ada, "2500").isMet()).isTrue();
        assertThat(budget(ada, "1500").isUnknown()).isTrue();
        assertThat(budget(ada, "1500").ground().words()).isEqualTo("1,000.00 USD a month (Old API, at a price that was read long ago)");
        assertThat(budget(ada, "500").isFailed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100000, MET", "99999, UNKNOWN"})
    void figuresThatLieMoreThanTenTimesApartDecideNothing(long other, Check.Outcome outcome) {
        Tool ada = tool("ada", context("Shown", SourceRank.MAKER, 1_000_000), context("Other", SourceRank.CATALOGUE, other));

        assertThat(check(ada, "context=500000").outcome()).isEqualTo(outcome);
        assertThat(check(ada, "context=500000").against()).hasSize(1);
    }

    @Test
    void whatIsMarkedAsDeprecatedWithoutADayIsInDoubt() {
        Tool ada = tool("ada", new Claim(Attribute.STATUS, new Value.Text("deprecated"), source("Catalogue", SourceRank.CATALOGUE, TODAY), Optional.empty()));

        assertThat(ask(ada, "entry=paid").unknown()).singleElement().satisfies(check -> assertThat(check.ground().words()).isEqualTo("Status: deprecated, since when no source says"));
    }

    private static Check budget(Tool tool, String usd) {
        return check(tool, "budget=" + usd + WORK);
    }

    private static Check check(Tool tool, String must) {
        Brief brief = BriefTest.read("category=models&" + must);
        return brief.musts().getFirst().check(new Candidate(tool, new Question(brief, Policy.NONE, TODAY, new Ways())));
    }

    private static Ranked ask(Tool tool, String musts) {
        var answered = (Answer.Result.Answered) new Answers().answer(snapshot(List.of(tool), List.of()), BriefTest.read("category=models&" + musts + WORK), TODAY);
        return answered.answer().first().orElseThrow();
    }

    private static List<String> doubts(Ranked ranked) {
        return ranked.unknown().stream().map(check -> check.requirement().words()).toList();
    }

    private static Tool sold(Claim... claims) {
        return tool("ada", claims).withOffers(List.of(offer("Cheap", "1.00", TODAY), offer("Dear", "9.00", TODAY)));
    }

    private static Tool sold(Offer... offers) {
        return tool("ada").withOffers(List.of(offers));
    }

    private static Offer offer(String seller, String input, LocalDate read) {
        Claim price = new Claim(Attribute.PRICE_INPUT, new Value.Amount(Money.usd(input)), source(seller, SourceRank.CATALOGUE, read), Optional.empty());
        return new Offer(new Slug(seller.toLowerCase(Locale.ROOT)), OfferKind.API, seller + " API", seller, Optional.empty(), Optional.empty(), Facts.resolve(List.of(price), TODAY));
    }

    private static Claim inputs(String note, String... terms) {
        return noted(Attribute.INPUTS, new Value.Terms(List.of(terms)), note);
    }

    private static Claim flag(String note, boolean holds) {
        return noted(Attribute.REASONING, new Value.Flag(holds), note);
    }

    private static Claim noted(Attribute attribute, Value value, String note) {
        return new Claim(attribute, value, source("Catalogue", SourceRank.CATALOGUE, TODAY), Optional.of(note));
    }

    private static Claim context(String source, SourceRank rank, long tokens) {
        return new Claim(Attribute.CONTEXT_WINDOW, new Value.Count(BigDecimal.valueOf(tokens)), source(source, rank, TODAY), Optional.empty());
    }
}

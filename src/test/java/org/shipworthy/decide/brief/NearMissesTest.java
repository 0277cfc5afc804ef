package org.shipworthy.decide.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.TODAY;
import static org.shipworthy._support.Cast.reviews;
import static org.shipworthy._support.Cast.snapshot;
import static org.shipworthy._support.Cast.source;
import static org.shipworthy._support.Cast.tool;
import static org.shipworthy.panel.Ruling.SHIP;
import static org.shipworthy.panel.Ruling.SKIP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
import org.shipworthy.panel.Review;

/** What a must-have that asks for less changes about other tools. */
class NearMissesTest {

    private static final List<Review> REVIEWS = Stream.of(reviews("ada", SHIP, SHIP, SHIP, SHIP), reviews("bob", SKIP, SHIP, SHIP, SKIP)).flatMap(List::stream).toList();
    private static final String WORK = "&requests=1000000&in=1000";

    @Test
    void whoseOldPriceFitsALargerBudgetStandsBelowThoseWhoAreKnownToFit() {
        assertPlaces("budget=900" + WORK, List.of(sold("ada", "1.00", TODAY.minusDays(181)), sold("bob", "1.05", TODAY)), "ada 1", "bob 1");
    }

    @Test
    void whoseFiguresLieFarApartIsSureOnceBothAreEnough() {
        Tool ada = tool("ada", context("Shown", SourceRank.MAKER, 1_000_000), context("Other", SourceRank.CATALOGUE, 99_999));

        assertPlaces("context=500000", List.of(ada, tool("bob", context("Shown", SourceRank.MAKER, 95_000))), "bob 2");
    }

    @Test
    void whoDoesWithoutOwnMachinesGetsTheHostedPrice() {
        Tool hosted = sold("ada", "9.00", TODAY, new Value.Flag(false));

        assertPlaces("runs=self-hosted&budget=500" + WORK, List.of(hosted));
        assertPlaces("runs=self-hosted&budget=9500" + WORK, List.of(hosted), "ada 1");
    }

    private static void assertPlaces(String musts, List<Tool> tools, String... places) {
        List<NearMiss> misses = answer("category=models&" + musts, tools).misses();
        assertThat(misses).extracting(miss -> miss.tool().slug() + " " + miss.place()).containsExactly(places);
        assertThat(misses).allSatisfy(miss -> assertThat(answer(miss.relaxed().toQuery(), tools).ranked().get(miss.place() - 1).tool().slug()).isEqualTo(miss.tool().slug()));
    }

    private static Answer answer(String query, List<Tool> tools) {
        return ((Answer.Result.Answered) new Answers().answer(snapshot(tools, REVIEWS), BriefTest.read(query), TODAY)).answer();
    }

    private static Tool sold(String slug, String input, LocalDate read) {
        return offered(tool(slug), input, read);
    }

    private static Tool sold(String slug, String input, LocalDate read, Value openWeights) {
        return offered(tool(slug, new Claim(Attribute.OPEN_WEIGHTS, openWeights, source("Catalogue", SourceRank.CATALOGUE, TODAY), Optional.empty())), input, read);
    }

    private static Tool offered(Tool tool, String input, LocalDate read) {
        Claim price = new Claim(Attribute.PRICE_INPUT, new Value.Amount(Money.usd(input)), source("Seller", SourceRank.CATALOGUE, read), Optional.empty());
        return tool.withOffers(List.of(new Offer(new Slug("api"), OfferKind.API, "Seller API", "Seller", Optional.empty(), Optional.empty(), Facts.resolve(List.of(price), TODAY))));
    }

    private static Claim context(String source, SourceRank rank, long tokens) {
        return new Claim(Attribute.CONTEXT_WINDOW, new Value.Count(BigDecimal.valueOf(tokens)), source(source, rank, TODAY), Optional.empty());
    }
}

package org.shipworthy.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy.pricing.Priced.lines;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Conditions.Mode;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Hours;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.Source;
import org.shipworthy.kernel.SourceRank;

class RateCardsTest {

    private static final Tool TOOL = Cast.tool("acme");
    private static final Workload WORK = Workload.of(1_000, 1_000, 0);

    private static Offer offer(OfferKind kind, Claim... claims) {
        return new Offer(new Slug("api"), kind, "API", "Acme", Optional.empty(), Optional.empty(), Facts.resolve(List.of(claims), Cast.TODAY));
    }

    private static Claim price(Attribute unit, String amount) {
        return Cast.claim(unit, new Value.Amount(Money.usd(amount)));
    }

    private static Claim price(Attribute unit, String amount, Conditions when) {
        Claim claim = price(unit, amount);
        return new Claim(unit, when, claim.value(), claim.source(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RateCard card(OfferKind kind, Claim... claims) {
        return RateCards.of(TOOL, offer(kind, claims), Optional.empty());
    }

    @Test
    void everyPriceBecomesARate() {
        Conditions nightBatch = new Conditions(Mode.BATCH, 200_000, Hours.parse("22:00-06:00"));
        Stream<Claim> standard = Attribute.prices().filter(attribute -> attribute.kind() == Attribute.Kind.MONEY).map(attribute -> price(attribute, "3"));
        RateCard card = card(OfferKind.API, Stream.concat(standard, Stream.of(price(Attribute.PRICE_INPUT, "1.5", nightBatch))).toArray(Claim[]::new));
        assertThat(card.key()).isEqualTo("acme/api");
        assertThat(card.name()).isEqualTo("Acme, API");
        assertThat(card.rates()).extracting(Rate::unit).containsOnly(RateUnit.values());
        assertThat(card.rates()).contains(new Rate(RateUnit.INPUT, Money.usd("3")), new Rate(RateUnit.INPUT, Money.usd("1.5"), nightBatch));
    }

    @Test
    void aPriceThatIsNotPublishedIsNoRate() {
        assertThat(card(OfferKind.API, Cast.claim(Attribute.PRICE_INPUT, new Value.NotPublished())).rates()).isEmpty();
    }

    @Test
    void aMonthlyMinimumIsRead() {
        RateCard card = card(OfferKind.API, price(Attribute.PRICE_INPUT, "3"), price(Attribute.PRICE_MONTH_MINIMUM, "50"));

        assertThat(CostEstimate.of(card, WORK)).isInstanceOfSatisfying(CostEstimate.Priced.class, priced -> assertThat(priced.total()).isEqualTo(Money.usd("50")));
    }

    @Test
    void freeUseIsRead() {
        RateCard card = card(OfferKind.API, Cast.claim(Attribute.FREE_TOKENS, new Value.Count(BigDecimal.valueOf(5_000))), Cast.claim(Attribute.FREE_REQUESTS, new Value.Count(BigDecimal.TEN)));
        assertThat(card.free()).isEqualTo(new FreeUse(BigDecimal.valueOf(5_000), BigDecimal.TEN));
    }

    @Test
    void theKindOfAnOfferSaysWhatIsPaidFor() {
        assertThat(Arrays.stream(OfferKind.values()).map(kind -> card(kind).sale())).containsExactly(
                RateCard.Sale.OWN_HARDWARE, RateCard.Sale.SOFTWARE, RateCard.Sale.METERED, RateCard.Sale.SEATS);
    }

    @Test
    void openWeightsRunOnTheReadersMachine() {
        OwnHardware machine = new OwnHardware(Money.usd("2"), BigDecimal.TEN, Optional.empty(), OwnHardware.Running.WHEN_USED);
        RateCard card = RateCards.of(TOOL, offer(OfferKind.OPEN_WEIGHTS, price(Attribute.PRICE_LICENCE_FEE, "0")), Optional.of(machine));
        assertThat(lines(CostEstimate.of(card, Workload.of(3_600, 0, 10)))).containsExactly(
                "Machine hours: 1 at 2 = 2 (the work takes 1.0 hours; no speed for reading input is given: taken to cost no time)");
    }

    @Test
    void anOfferInTwoCurrenciesIsReadInThatOfItsFirstPrice() {
        Claim yen = Cast.claim(Attribute.PRICE_OUTPUT, new Value.Amount(new Money(BigDecimal.TEN, Currency.getInstance("JPY"))));
        assertThat(card(OfferKind.API, price(Attribute.PRICE_INPUT, "3"), yen).rates()).containsExactly(new Rate(RateUnit.INPUT, Money.usd("3")));
    }

    @Test
    void aPriceHoldsFromTheDayItWasNoticedUntilItWasGone() {
        RateHistory history = history(
                dated("4", "Catalogue", "2026-02-28", null, null, "2026-01-01", "2026-03-01"),
                dated("1", "Catalogue", "2026-11-22", null, null, "2026-03-01", null));
        assertThat(input(history, "2026-02-28")).isEqualTo("4");
        assertThat(input(history, "2026-03-01")).isEqualTo("1");
        assertThat(history.isRecordedOn(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(input(history, "2025-12-31")).as("the first that is known").isEqualTo("4");
    }

    @Test
    void aPriceThatIsToComeHoldsFromItsDay() {
        RateHistory history = history(
                dated("2", "Catalogue", "2026-08-21", null, "2026-08-31", "2026-08-21", null),
                dated("3", "Catalogue", "2026-08-21", "2026-09-01", null, "2026-08-21", null));
        assertThat(input(history, "2026-08-31")).isEqualTo("2");
        assertThat(input(history, "2026-09-01")).isEqualTo("3");
        assertThat(input(history, "2020-01-01")).as("one that is only known to end has held before").isEqualTo("2");
        assertThat(history.isRecordedOn(LocalDate.of(2020, 1, 1))).isTrue();
    }

    @Test
    void thePriceOfTheSourceClosestToTheMakerHoldsWhileItSaysSo() {
        Claim makers = new Claim(Attribute.PRICE_INPUT, Conditions.NONE, new Value.Amount(Money.usd("9")),
                new Source("Maker", Optional.empty(), SourceRank.MAKER, LocalDate.of(2026, 6, 1)),
                Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2026, 5, 1)), Optional.of(LocalDate.of(2026, 7, 1)), Optional.empty());
        RateHistory history = history(dated("4", "Catalogue", "2026-11-22", null, null, "2026-01-01", null), makers);
        assertThat(List.of(input(history, "2026-04-30"), input(history, "2026-05-01"), input(history, "2026-06-30"), input(history, "2026-07-01")))
                .containsExactly("4", "9", "9", "4");
    }

    private static RateHistory history(Claim... claims) {
        return RateCards.history(TOOL, offer(OfferKind.API, claims), Optional.empty());
    }

    private static String input(RateHistory history, String day) {
        return Priced.total(history.on(LocalDate.parse(day)), WORK);
    }

    private static Claim dated(String amount, String source, String read, String from, String until, String noticed, String gone) {
        return new Claim(Attribute.PRICE_INPUT, Conditions.NONE, new Value.Amount(Money.usd(amount)),
                new Source(source, Optional.empty(), SourceRank.CATALOGUE, LocalDate.parse(read)), day(from), day(until), day(noticed), day(gone), Optional.empty());
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }
}

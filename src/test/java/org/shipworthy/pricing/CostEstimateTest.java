package org.shipworthy.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy.pricing.Priced.USD;
import static org.shipworthy.pricing.Priced.lines;
import static org.shipworthy.pricing.Priced.metered;
import static org.shipworthy.pricing.Priced.named;
import static org.shipworthy.pricing.Priced.percent;
import static org.shipworthy.pricing.Priced.rate;
import static org.shipworthy.pricing.Priced.total;
import static org.shipworthy.pricing.RateUnit.AUDIO_INPUT;
import static org.shipworthy.pricing.RateUnit.CACHE_READ;
import static org.shipworthy.pricing.RateUnit.CACHE_WRITE;
import static org.shipworthy.pricing.RateUnit.INPUT;
import static org.shipworthy.pricing.RateUnit.OUTPUT;
import static org.shipworthy.pricing.RateUnit.REASONING;
import static org.shipworthy.pricing.RateUnit.REQUEST;
import static org.shipworthy.pricing.RateUnit.SEAT_MONTH;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Conditions.Mode;
import org.shipworthy.catalogue.Hours;
import org.shipworthy.kernel.Money;

/** Every total here was worked out by hand; the arithmetic stands beside it. */
class CostEstimateTest {

    private static final RateCard PLAIN = metered(rate(INPUT, "3"), rate(OUTPUT, "15"));
    private static final Conditions BATCH = Conditions.NONE.in(Mode.BATCH);
    private static final Conditions PRIORITY = Conditions.NONE.in(Mode.PRIORITY);

    private static Conditions during(String hours) {
        return new Conditions(Mode.STANDARD, 0, Hours.parse(hours));
    }

    @Test
    void tokensAreChargedByTheMillion() {
        // 300,000 × 2,000 = 600 M × 3 = 1,800; 300,000 × 300 = 90 M × 15 = 1,350
        assertThat(lines(CostEstimate.of(PLAIN, Workload.of(300_000, 2_000, 300))))
                .containsExactly("Input: 600000000 at 3 = 1800", "Output: 90000000 at 15 = 1350");
        assertThat(total(PLAIN, Workload.of(300_000, 2_000, 300))).isEqualTo("3150");
    }

    @Test
    void nothingIsRounded() {
        // 7 tokens × 0.123456789 / 1,000,000
        assertThat(total(metered(rate(INPUT, "0.123456789"), rate(OUTPUT, "0")), Workload.of(1, 7, 0))).isEqualTo("0.000000864197523");
    }

    @Test
    void cachedTokensHaveTheirOwnPrices() {
        RateCard card = PLAIN.with(rate(CACHE_READ, "0.3"), rate(CACHE_WRITE, "3.75"));
        // 10 M in: 6 M read × 0.3 = 1.8; 1 M written × 3.75 = 3.75; 3 M × 3 = 9
        assertThat(lines(CostEstimate.of(card, Workload.of(1_000, 10_000, 0).withCache(percent("60"), percent("10")))))
                .containsExactly("Input: 3000000 at 3 = 9", "Cached input, read: 6000000 at 0.3 = 1.8", "Cached input, written: 1000000 at 3.75 = 3.75");
    }

    @Test
    void cachedTokensWithoutAPriceAreChargedAsInputAndTheLineSaysSo() {
        assertThat(lines(CostEstimate.of(PLAIN, Workload.of(1_000, 10_000, 0).withCache(percent("60"), percent("0")))))
                .containsExactly("Input: 4000000 at 3 = 12", "Cached input, read: 6000000 at 3 = 18 (no price of its own: charged as input)");
    }

    @Test
    void reasoningIsChargedAsOutputUnlessItHasAPrice() {
        Workload thinking = Workload.of(1_000, 0, 1_000).withReasoning(2_000);
        assertThat(lines(CostEstimate.of(PLAIN, thinking)))
                .containsExactly("Output: 1000000 at 15 = 15", "Reasoning output: 2000000 at 15 = 30 (no price of its own: charged as output)");
        assertThat(total(PLAIN.with(rate(REASONING, "60")), thinking)).as("15 + 2 × 60").isEqualTo("135");
    }

    @Test
    void audioHasItsOwnPriceAndIsMissingWithoutOne() {
        Workload spoken = spoken(1_000, 1_000, 500);
        assertThat(total(PLAIN.with(rate(AUDIO_INPUT, "10")), spoken)).as("1 M × 3 + 0.5 M × 10").isEqualTo("8");
        assertThat(CostEstimate.of(PLAIN, spoken)).isInstanceOfSatisfying(CostEstimate.NotPublished.class,
                estimate -> assertThat(estimate.missing()).containsExactly(AUDIO_INPUT));
    }

    @ParameterizedTest
    @CsvSource({
        "199999, 0, 2, as below the limit",
        "200000, 0, 2, as at the limit",
        "200001, 0, 4, as above the limit",
        "150000, 50000, 2, because audio counts into the input",
        "150000, 50001, 4, because audio counts into the input"})
    void aPriceForLongRequestsIsForTheWholeOfARequestAboveItsLimit(long input, long audio, String price, String why) {
        RateCard card = metered(rate(INPUT, "2"), rate(INPUT, "4", Conditions.above(200_000)), rate(AUDIO_INPUT, "0"));
        BigDecimal expected = new BigDecimal(price).multiply(BigDecimal.valueOf(input)).movePointLeft(6).stripTrailingZeros();
        assertThat(total(card, spoken(1, input, audio))).as(why).isEqualTo(expected.toPlainString());
    }

    @Test
    void ofSeveralLimitsTheHighestThatIsPassedCounts() {
        RateCard card = metered(rate(INPUT, "1"), rate(INPUT, "2", Conditions.above(32_000)), rate(INPUT, "3", Conditions.above(128_000)));
        assertThat(lines(CostEstimate.of(card, Workload.of(10, 100_000, 0)))).containsExactly("Input: 1000000 at 2 = 2 (above 32,000 tokens)");
        assertThat(lines(CostEstimate.of(card, Workload.of(10, 200_000, 0)))).containsExactly("Input: 2000000 at 3 = 6 (above 128,000 tokens)");
    }

    @Test
    void aCachePriceWithoutTiersStaysWhenInputHasThem() {
        RateCard card = metered(rate(INPUT, "0.2"), rate(INPUT, "0.4", Conditions.above(128_000)), rate(CACHE_READ, "0.05"));
        // 2 M: 1 M × 0.4 + 1 M × 0.05
        assertThat(total(card, Workload.of(10, 200_000, 0).withCache(percent("50"), percent("0")))).isEqualTo("0.45");
    }

    @Test
    void theShareInBatchHasTheBatchPrice() {
        RateCard card = PLAIN.with(rate(INPUT, "1.5", BATCH), rate(OUTPUT, "7.5", BATCH));
        // 1 M in, 0.1 M out; 40% in batch: 0.6 × 3 + 0.4 × 1.5 = 2.4; 0.06 × 15 + 0.04 × 7.5 = 1.2
        assertThat(lines(CostEstimate.of(card, Workload.of(1_000, 1_000, 100).withModes(percent("40"), percent("0"))))).containsExactly(
                "Input: 600000 at 3 = 1.8", "Input: 400000 at 1.5 = 0.6 (in batch)", "Output: 60000 at 15 = 0.9", "Output: 40000 at 7.5 = 0.3 (in batch)");
    }

    @Test
    void theShareInBatchIsChargedAtTheStandardPriceWhereThereIsNoOther() {
        assertThat(lines(CostEstimate.of(PLAIN, Workload.of(1_000, 1_000, 0).withModes(percent("100"), percent("0")))))
                .containsExactly("Input: 1000000 at 3 = 3 (no batch price: charged at the standard price)");
    }

    @Test
    void cachedTokensInBatchHaveTheirStandardPriceBeforeTheBatchPriceOfInput() {
        RateCard card = PLAIN.with(rate(INPUT, "1.5", BATCH), rate(CACHE_READ, "0.3"));
        assertThat(total(card, Workload.of(1_000, 1_000, 0).withCache(percent("100"), percent("0")).withModes(percent("100"), percent("0")))).isEqualTo("0.3");
    }

    @Test
    void theShareWithPriorityHasItsPrice() {
        RateCard card = metered(rate(INPUT, "3"), rate(INPUT, "6", PRIORITY), rate(INPUT, "1.5", BATCH));
        // 1 M: 25% priority × 6, 25% batch × 1.5, half × 3
        assertThat(total(card, Workload.of(1_000, 1_000, 0).withModes(percent("25"), percent("25")))).isEqualTo("3.375");
    }

    @Test
    void pricesByTheTimeOfTheDayAreForTheirPartOfIt() {
        RateCard card = metered(rate(INPUT, "1"), rate(INPUT, "2", during("00:30-16:30")));
        // 16 of 24 hours
        assertThat(lines(CostEstimate.of(card, Workload.of(3_000, 1_000, 0)))).containsExactly(
                "Input: 1000000 at 1 = 1 (at other hours)", "Input: 2000000 at 2 = 4 (00:30-16:30 UTC)");
        // 5.5 of 6 hours: 3 M × 5.5 / 6 = 2.75 M × 2 + 0.25 M × 1
        assertThat(total(card, Workload.of(3_000, 1_000, 0).withHours(new DayWindow(LocalTime.of(0, 0), LocalTime.of(6, 0))))).isEqualTo("5.75");
        // 22 to 6 o'clock, over midnight: 5.5 of 8 hours: 2.0625 M × 2 + 0.9375 M × 1
        assertThat(total(card, Workload.of(3_000, 1_000, 0).withHours(new DayWindow(LocalTime.of(22, 0), LocalTime.of(6, 0))))).isEqualTo("5.0625");
    }

    @Test
    void aWindowOverMidnightCountsOnBothSides() {
        RateCard card = metered(rate(INPUT, "4"), rate(INPUT, "1", during("22:00-04:00")));
        // 6 of 24 hours: 0.25 M × 1 + 0.75 M × 4
        assertThat(total(card, Workload.of(1_000, 1_000, 0))).isEqualTo("3.25");
    }

    @Test
    void aPriceOnlyForAPartOfTheDayIsMissingAtOtherHours() {
        RateCard card = metered(rate(INPUT, "1", during("00:00-12:00")));
        assertThat(CostEstimate.of(card, Workload.of(1, 1, 0))).isInstanceOf(CostEstimate.NotPublished.class);
        assertThat(total(card, Workload.of(1, 1, 0).withHours(new DayWindow(LocalTime.of(3, 0), LocalTime.of(5, 0))))).isEqualTo("0.000001");
    }

    @Test
    void requestsCostWhereTheyHaveAPrice() {
        // 1,000 × 0.012 + 1 M × 1 + 0.2 M × 1
        assertThat(total(metered(rate(INPUT, "1"), rate(OUTPUT, "1"), rate(REQUEST, "0.012")), Workload.of(1_000, 1_000, 200))).isEqualTo("13.2");
    }

    @Test
    void seatsCostByTheMonthAndIncludeUse() {
        RateCard seats = RateCard.seats("copilot", "Copilot", USD, List.of(rate(SEAT_MONTH, "19")));
        assertThat(lines(CostEstimate.of(seats, Workload.of(63_000, 30_000, 1_200).withSeats(20))))
                .containsExactly("Seats: 20 at 19 = 380 (use within the plan's limits is included)");
    }

    @Test
    void aSeatPlanIsNotComparedForAWorkloadWithoutSeats() {
        RateCard seats = RateCard.seats("copilot", "Copilot", USD, List.of(rate(SEAT_MONTH, "19")));
        assertThat(CostEstimate.of(seats, Workload.of(1_000, 1_000, 100))).isInstanceOf(CostEstimate.NotComparable.class);
        RateCard unpriced = RateCard.seats("copilot", "Copilot", USD, List.of());
        assertThat(CostEstimate.of(unpriced, Workload.NONE.withSeats(1))).isInstanceOfSatisfying(CostEstimate.NotPublished.class,
                estimate -> assertThat(estimate.missing()).containsExactly(SEAT_MONTH));
    }

    @Test
    void whatIsFreeInAMonthGoesToTheFirstLines() {
        RateCard card = metered(rate(INPUT, "2"), rate(INPUT, "1", BATCH), rate(OUTPUT, "5")).withFree(new FreeUse(BigDecimal.valueOf(700_000), BigDecimal.ZERO));
        // 0.5 M standard all free, 0.2 M of 0.5 M in batch free
        assertThat(lines(CostEstimate.of(card, Workload.of(1_000, 1_000, 100).withModes(percent("50"), percent("0"))))).containsExactly(
                "Input: 500000, 500000 free, at 2 = 0 (" + Meter.FREE_TOKENS + ")",
                "Input: 500000, 200000 free, at 1 = 0.3 (in batch; " + Meter.FREE_TOKENS + ")", "Output: 50000 at 5 = 0.25", "Output: 50000 at 5 = 0.25 (no batch price: charged at the standard price)");
    }

    @Test
    void freeRequestsAreTakenOffWithAllTheirTokens() {
        RateCard card = metered(rate(INPUT, "2"), rate(OUTPUT, "10"), rate(REQUEST, "0.01")).withFree(new FreeUse(BigDecimal.ZERO, BigDecimal.valueOf(400)));
        // 600 of 1,000 requests: 0.6 M × 2 + 0.06 M × 10 + 600 × 0.01
        assertThat(total(card, Workload.of(1_000, 1_000, 100))).isEqualTo("7.8");
        assertThat(total(card, Workload.of(400, 1_000, 100))).isEqualTo("0");
    }

    @Test
    void freeRequestsGoBeforeFreeTokens() {
        RateCard card = metered(rate(INPUT, "2")).withFree(new FreeUse(BigDecimal.valueOf(250_000), BigDecimal.valueOf(400)));
        assertThat(total(card, Workload.of(1_000, 1_000, 0))).as("(1 M − 0.4 M − 0.25 M) × 2").isEqualTo("0.7");
    }

    @Test
    void aMonthlyMinimumIsFilledUp() {
        RateCard card = PLAIN.withMinimum(Money.usd("20"));
        assertThat(lines(CostEstimate.of(card, Workload.of(1_000, 1_000, 0)))).containsExactly("Input: 1000000 at 3 = 3",
                "Up to the monthly minimum: 1 at 17 = 17 (the minimum is 20.00 USD)");
        assertThat(total(card, Workload.of(10_000, 1_000, 0))).as("10 M × 3, above the minimum").isEqualTo("30");
    }

    @Test
    void aMissingPriceIsNamedAndTheRestIsShown() {
        assertThat(CostEstimate.of(metered(rate(INPUT, "3")), Workload.of(1_000, 1_000, 100))).isInstanceOfSatisfying(CostEstimate.NotPublished.class, estimate -> {
            assertThat(estimate.missing()).containsExactly(OUTPUT);
            assertThat(lines(estimate)).containsExactly("Input: 1000000 at 3 = 3");
        });
    }

    @Test
    void aPriceThatIsNotNeededMayBeMissing() {
        assertThat(total(metered(rate(INPUT, "3")), Workload.of(1_000, 1_000, 0))).isEqualTo("3");
    }

    @Test
    void ownHardwareIsPaidByTheHour() {
        Workload work = Workload.of(3_600, 1_000, 500).withReasoning(500);
        OwnHardware used = new OwnHardware(Money.usd("2.5"), new BigDecimal("1000"), Optional.of(new BigDecimal("2000")), OwnHardware.Running.WHEN_USED);
        // 3.6 M out / 1,000 a second = 1 hour; 3.6 M in / 2,000 a second = half an hour
        assertThat(lines(CostEstimate.of(RateCard.ownHardware("own", "Own", USD, Optional.of(used)), work)))
                .containsExactly("Machine hours: 1.5 at 2.5 = 3.75 (the work takes 1.5 hours)");
        OwnHardware always = new OwnHardware(Money.usd("2.5"), new BigDecimal("1000"), Optional.empty(), OwnHardware.Running.ALWAYS);
        // one machine, 730 hours; 731 times the work needs a second one
        RateCard card = RateCard.ownHardware("own", "Own", USD, Optional.of(always));
        assertThat(total(card, work)).isEqualTo("1825");
        assertThat(total(card, work.withRequests(3_600 * 730))).isEqualTo("1825");
        assertThat(total(card, work.withRequests(3_600 * 730 + 1))).isEqualTo("3650");
    }

    @Test
    void ownHardwareThatIsNotDescribedIsNotCompared() {
        assertThat(CostEstimate.of(RateCard.ownHardware("own", "Own", USD, Optional.empty()), Workload.of(1, 1, 1))).isInstanceOf(CostEstimate.NotComparable.class);
    }

    @Test
    void theCheapestComesFirstAndTheUnknownLast() {
        RateCard dear = named("Dear", rate(INPUT, "2"));
        RateCard cheap = named("Cheap", rate(INPUT, "1"));
        RateCard silent = named("Silent");
        RateCard euro = RateCard.metered("euro", "Euro", Currency.getInstance("EUR"),
                List.of(new Rate(INPUT, new Money(new BigDecimal("0.5"), Currency.getInstance("EUR")))));
        RateCard seats = RateCard.seats("a-seats", "A seats", USD, List.of(rate(SEAT_MONTH, "1")));
        assertThat(CostEstimate.cheapestFirst(List.of(seats, silent, euro, dear, cheap), Workload.of(1_000, 1_000, 0)))
                .extracting(estimate -> estimate.card().name()).containsExactly("Cheap", "Dear", "Euro", "Silent", "A seats");
    }

    private static Workload spoken(long requests, long input, long audio) {
        return new Workload(requests, input, 0, 0, audio, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, DayWindow.ALL_DAY);
    }
}

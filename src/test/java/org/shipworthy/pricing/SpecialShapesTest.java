package org.shipworthy.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy.pricing.Priced.lines;
import static org.shipworthy.pricing.Priced.percent;
import static org.shipworthy.pricing.Priced.total;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real prices of unusual shapes, each total worked out by hand. */
class SpecialShapesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 21);

    @Test
    void everyShapeIsUnderstood() {
        assertThat(GenAiPrices.all(DAY)).hasSize(31).allSatisfy(card ->
                assertThat(CostEstimate.of(card, Workload.of(1_000, 300_000, 1_000))).isInstanceOf(CostEstimate.Priced.class));
    }

    @ParameterizedTest
    @CsvSource({
        // per request, half the input read from a cache and a tenth written: (0.4·3 + 0.5·0.3 + 0.1·3.75)·0.2 + 15·0.004
        "200000, 405",
        // above 200,000 all of it at the higher prices: (0.4·6 + 0.5·0.6 + 0.1·7.5)·0.4 + 22.5·0.004
        "400000, 1470"})
    void longRequestsToSonnet45CostMoreThroughout(long input, String expected) {
        RateCard card = GenAiPrices.card("anthropic", "claude-sonnet-4-5", DAY);
        assertThat(total(card, Workload.of(1_000, input, 4_000).withCache(percent("50"), percent("10")))).isEqualTo(expected);
    }

    @Test
    void sonnet46HasNoPriceForLongRequestsAnyMore() {
        Workload longRequests = Workload.of(1_000, 400_000, 4_000);
        // 400 M × 6 + 4 M × 22.5; 400 M × 3 + 4 M × 15
        assertThat(total(GenAiPrices.card("anthropic", "claude-sonnet-4-6", LocalDate.of(2026, 3, 12)), longRequests)).isEqualTo("2490");
        assertThat(total(GenAiPrices.card("anthropic", "claude-sonnet-4-6", LocalDate.of(2026, 3, 13)), longRequests)).isEqualTo("1260");
    }

    @Test
    void geminiTiersBeginAbove128000() {
        RateCard card = GenAiPrices.card("google", "gemini-1.5-flash", DAY);
        assertThat(total(card, Workload.of(1, 128_000, 0))).as("128,000 × 0.075").isEqualTo("0.0096");
        assertThat(total(card, Workload.of(1, 500_000, 0))).as("500,000 × 0.15").isEqualTo("0.075");
    }

    @Test
    void grokFastHasOneCachePriceForEverySize() {
        // 100 × 256,000 = 25.6 M: half at 0.4, half at 0.05; 0.1 M out at 1
        assertThat(total(GenAiPrices.card("openrouter", "x-ai/grok-4-fast", DAY), Workload.of(100, 256_000, 1_000).withCache(percent("50"), percent("0"))))
                .isEqualTo("5.86");
    }

    @Test
    void cacheWritesToLunaCostAQuarterMoreThanInput() {
        // 10 M in: 8 M × 1, 2 M × 1.25; 1 M out × 6
        assertThat(total(GenAiPrices.card("openai", "gpt-5.6-luna", DAY), Workload.of(1_000, 10_000, 1_000).withCache(percent("0"), percent("20")))).isEqualTo("16.5");
    }

    @Test
    void deepseekIsCheaperFromHalfPastFourInTheAfternoon() {
        RateCard card = GenAiPrices.card("deepseek", "deepseek-chat", DAY);
        Workload work = Workload.of(3_000, 1_000, 100).withCache(percent("50"), percent("0"));
        // 16 hours: 1 M × 0.27 + 1 M × 0.07 + 0.2 M × 1.1; 8 hours: 0.5 M × 0.135 + 0.5 M × 0.035 + 0.1 M × 0.55
        assertThat(lines(CostEstimate.of(card, work))).containsExactly(
                "Input: 500000 at 0.135 = 0.0675 (at other hours)", "Input: 1000000 at 0.27 = 0.27 (00:30-16:30 UTC)",
                "Cached input, read: 500000 at 0.035 = 0.0175 (at other hours)", "Cached input, read: 1000000 at 0.07 = 0.07 (00:30-16:30 UTC)",
                "Output: 100000 at 0.55 = 0.055 (at other hours)", "Output: 200000 at 1.1 = 0.22 (00:30-16:30 UTC)");
        assertThat(total(card, work)).isEqualTo("0.7");
        // all of it at night: half of 0.84, which is the price of the day
        assertThat(total(card, work.withHours(new DayWindow(LocalTime.of(17, 0), LocalTime.of(0, 30))))).isEqualTo("0.42");
        assertThat(total(card, work.withHours(new DayWindow(LocalTime.of(9, 0), LocalTime.of(16, 30))))).isEqualTo("0.84");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, 4", "2026-09-01, 6"})
    void sonnet5CostsMoreFromSeptember(LocalDate day, String expected) {
        // 1 M in and 0.2 M out: 2 + 2, then 3 + 3
        assertThat(total(GenAiPrices.card("anthropic", "claude-sonnet-5", day), Workload.of(1_000, 1_000, 200))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-09, 14", "2025-06-10, 2.8"})
    void o3BecameFiveTimesCheaper(LocalDate day, String expected) {
        assertThat(total(GenAiPrices.card("openai", "o3", day), Workload.of(1_000, 1_000, 100))).isEqualTo(expected);
    }

    @Test
    void perplexityChargesRequestsBesideTokens() {
        // 5,000 × 0.014 = 70; 5 M × 3 = 15; 2 M × 15 = 30
        assertThat(total(GenAiPrices.card("perplexity", "sonar-pro", DAY), Workload.of(5_000, 1_000, 400))).isEqualTo("115");
    }

    @Test
    void aModelWithoutACachePriceChargesCachedTokensAsInput() {
        // 1 M × 1.25, however much of it is cached; 0.1 M × 5
        assertThat(total(GenAiPrices.card("google", "gemini-1.5-pro", DAY), Workload.of(1_000, 1_000, 100).withCache(percent("80"), percent("0")))).isEqualTo("1.75");
    }
}

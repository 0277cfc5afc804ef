package org.shipworthy.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy.pricing.Priced.metered;
import static org.shipworthy.pricing.Priced.rate;
import static org.shipworthy.pricing.RateUnit.CACHE_READ;
import static org.shipworthy.pricing.RateUnit.INPUT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shipworthy.kernel.Money;

class PriceHistoryTest {

    private static final Workload WORK = Workload.of(1_000, 1_000, 0);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static RateHistory prices(Map<LocalDate, RateCard> cards) {
        return new RateHistory(new TreeMap<>(cards));
    }

    private static List<String> steps(PriceHistory history) {
        return history.steps().stream().map(step -> step.first() + " to " + step.last() + ": " + step.monthly().map(Money::toString).orElse("not published")
                + (step.recorded() ? "" : ", assumed")).toList();
    }

    @Test
    void eachPriceIsAStepWithItsDays() {
        RateHistory prices = prices(Map.of(MARCH, metered(rate(INPUT, "4")), LocalDate.of(2026, 3, 11), metered(rate(INPUT, "1")), LocalDate.of(2026, 5, 1), metered(rate(INPUT, "2"))));
        PriceHistory history = PriceHistory.replay(prices, WORK, MARCH, LocalDate.of(2026, 4, 30));
        assertThat(steps(history)).containsExactly("2026-03-01 to 2026-03-10: 4.00 USD", "2026-03-11 to 2026-04-30: 1.00 USD");
    }

    @Test
    void daysBeforeTheFirstPriceOnRecordAreAssumedToHaveHadIt() {
        PriceHistory history = PriceHistory.replay(prices(Map.of(MARCH, metered(rate(INPUT, "4")))), WORK, MARCH.minusDays(10), MARCH.plusDays(5));
        assertThat(steps(history)).containsExactly("2026-02-19 to 2026-02-28: 4.00 USD, assumed", "2026-03-01 to 2026-03-06: 4.00 USD");
    }

    @Test
    void aChangeThatTheWorkloadDoesNotMeetIsNoStep() {
        RateHistory prices = prices(Map.of(MARCH, metered(rate(INPUT, "4")), MARCH.plusDays(3), metered(rate(INPUT, "4"), rate(CACHE_READ, "1"))));
        assertThat(steps(PriceHistory.replay(prices, WORK, MARCH, MARCH.plusDays(9)))).containsExactly("2026-03-01 to 2026-03-10: 4.00 USD");
    }

    @Test
    void aTimeWithoutAPriceIsAStep() {
        RateHistory prices = prices(Map.of(MARCH, metered(rate(INPUT, "4")), LocalDate.of(2026, 4, 10), metered()));
        PriceHistory history = PriceHistory.replay(prices, WORK, MARCH, LocalDate.of(2026, 5, 31));
        assertThat(steps(history)).containsExactly("2026-03-01 to 2026-04-09: 4.00 USD", "2026-04-10 to 2026-05-31: not published");
    }
}

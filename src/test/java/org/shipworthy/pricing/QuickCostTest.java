package org.shipworthy.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.kernel.Money;

class QuickCostTest {

    private static final Currency DOLLAR = Currency.getInstance("USD");

    @Test
    void itIsTheEstimatesTotalOnEveryPlainCard() {
        Random random = new Random(11);
        List<Workload> workloads = Stream.concat(Stream.of(Preset.values()).map(Preset::workload),
                Stream.of(new Workload(7, 333, 41, 0, 900, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, DayWindow.ALL_DAY), Workload.NONE.withSeats(12), Workload.of(3, 1, 1).withModes(BigDecimal.TEN, BigDecimal.ONE))).toList();
        for (int i = 0; i < 300; i++) {
            RateCard card = RateCard.metered("card", "Card", DOLLAR, rates(random));
            workloads.forEach(workload -> assertAgree(card, workload));
        }
    }

    private static void assertAgree(RateCard card, Workload workload) {
        double quick = QuickCost.of(card).orElseThrow().of(QuickCost.Use.of(workload));
        switch (CostEstimate.of(card, workload)) {
            case CostEstimate.Priced priced -> assertThat(quick).isCloseTo(priced.total().amount().doubleValue(), within(1e-9 * (1 + quick)));
            case CostEstimate.NotPublished none -> assertThat(quick).isNaN();
            case CostEstimate.NotComparable other -> throw new AssertionError(other.reason());
        }
    }

    /** Each unit has a price on two cards of three. */
    private static List<Rate> rates(Random random) {
        List<Rate> rates = new ArrayList<>();
        for (RateUnit unit : RateUnit.values()) {
            if (random.nextInt(3) > 0) {
                rates.add(new Rate(unit, Money.usd(BigDecimal.valueOf(random.nextInt(100_000)).movePointLeft(4).toPlainString())));
            }
        }
        return rates;
    }

    @Test
    void whatIsNotPlainIsLeftToTheEstimate() {
        RateCard plain = RateCard.metered("card", "Card", DOLLAR, List.of(new Rate(RateUnit.INPUT, Money.usd("1"))));

        assertThat(QuickCost.of(plain)).isPresent();
        assertThat(QuickCost.of(plain.withMinimum(Money.usd("5")))).isEmpty();
        assertThat(QuickCost.of(plain.withFree(new FreeUse(BigDecimal.TEN, BigDecimal.ZERO)))).isEmpty();
        assertThat(QuickCost.of(plain.with(new Rate(RateUnit.INPUT, Money.usd("2"), Conditions.above(1_000))))).isEmpty();
        assertThat(QuickCost.of(RateCard.seats("card", "Card", DOLLAR, List.of()))).isEmpty();
    }
}

package org.shipworthy.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy.pricing.Priced.USD;
import static org.shipworthy.pricing.Priced.priced;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Conditions.Mode;
import org.shipworthy.catalogue.Hours;
import org.shipworthy.kernel.Money;

/** What holds for every offer and every workload, tried on many of each. */
class CostRulesTest {

    private static final int TRIES = 1_500;

    private final Random chance = new Random(11);

    @Test
    void theItemsSumToTheTotal() {
        for (int i = 0; i < TRIES; i++) {
            CostEstimate.Priced estimate = priced(card(), WorkloadTest.random(chance));
            assertThat(estimate.items().stream().map(Item::amount).reduce(Money.usd("0"), Money::plus)).isEqualTo(estimate.total());
        }
    }

    @Test
    void moreRequestsNeverCostLess() {
        for (int i = 0; i < TRIES; i++) {
            RateCard card = card();
            Workload workload = WorkloadTest.random(chance);
            long more = workload.requests() + chance.nextLong(Workload.MOST_REQUESTS - workload.requests() + 1);
            assertThat(cost(card, workload.withRequests(more))).isGreaterThanOrEqualTo(cost(card, workload));
        }
    }

    @Test
    void aLowerPriceNeverRaisesTheCost() {
        for (int i = 0; i < TRIES; i++) {
            RateCard card = card();
            if (card.rates().isEmpty()) {
                continue;
            }
            List<Rate> rates = new ArrayList<>(card.rates());
            int changed = chance.nextInt(rates.size());
            Rate old = rates.get(changed);
            rates.set(changed, new Rate(old.unit(), old.price().times(new BigDecimal("0.5")), old.when()));
            RateCard cheaper = new RateCard(card.key(), card.name(), card.sale(), card.currency(), rates, card.free(), card.minimum(), card.hardware());
            Workload workload = WorkloadTest.random(chance);
            assertThat(cost(cheaper, workload)).isLessThanOrEqualTo(cost(card, workload));
        }
    }

    @Test
    void moreFreeUseNeverRaisesTheCost() {
        for (int i = 0; i < TRIES; i++) {
            RateCard card = card();
            Workload workload = WorkloadTest.random(chance).withRequests(chance.nextInt(10_000));
            FreeUse more = new FreeUse(card.free().tokens().add(BigDecimal.valueOf(chance.nextInt(1_000_000))), card.free().requests().add(BigDecimal.valueOf(chance.nextInt(1_000))));
            assertThat(cost(card.withFree(more), workload)).isLessThanOrEqualTo(cost(card, workload));
        }
    }

    private static BigDecimal cost(RateCard card, Workload workload) {
        return priced(card, workload).total().amount();
    }

    private RateCard card() {
        return card(chance);
    }

    /** An offer of any shape that has every price it needs. */
    static RateCard card(Random chance) {
        if (chance.nextInt(8) == 0) {
            return RateCard.ownHardware("own", "Own", USD, Optional.of(new OwnHardware(price(chance), BigDecimal.valueOf(1 + chance.nextInt(5_000)),
                    chance.nextBoolean() ? Optional.empty() : Optional.of(BigDecimal.valueOf(1 + chance.nextInt(50_000))),
                    chance.nextBoolean() ? OwnHardware.Running.ALWAYS : OwnHardware.Running.WHEN_USED)));
        }
        List<Rate> rates = new ArrayList<>();
        for (RateUnit unit : RateUnit.values()) {
            boolean optional = unit.standIn().isPresent() || unit.isExtra();
            if (optional && chance.nextBoolean()) {
                continue;
            }
            rates.add(new Rate(unit, price(chance)));
            for (Mode mode : Mode.values()) {
                addConditional(rates, unit, mode, chance);
            }
        }
        RateCard card = RateCard.metered("any", "Any", USD, rates);
        RateCard free = chance.nextBoolean() ? card : card.withFree(new FreeUse(BigDecimal.valueOf(chance.nextInt(1_000_000_000)), BigDecimal.valueOf(chance.nextInt(100_000))));
        return chance.nextInt(3) > 0 ? free : free.withMinimum(Money.usd(Integer.toString(chance.nextInt(1_000))));
    }

    private static void addConditional(List<Rate> rates, RateUnit unit, Mode mode, Random chance) {
        long above = chance.nextInt(3) * 128_000L;
        Optional<Hours> hours = chance.nextBoolean() ? Optional.empty() : Hours.parse(List.of("00:30-16:30", "22:00-04:00", "09:17-09:18").get(chance.nextInt(3)));
        Conditions when = new Conditions(mode, above, hours);
        if (!when.isNone() && chance.nextBoolean()) {
            rates.add(new Rate(unit, price(chance), when));
        }
    }

    private static Money price(Random chance) {
        return Money.usd(BigDecimal.valueOf(chance.nextInt(100_000), 4).toPlainString());
    }
}

package org.shipworthy.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy.pricing.BreakEven.Cheaper.FIRST;
import static org.shipworthy.pricing.BreakEven.Cheaper.NEITHER;
import static org.shipworthy.pricing.BreakEven.Cheaper.SECOND;
import static org.shipworthy.pricing.Priced.USD;
import static org.shipworthy.pricing.Priced.named;
import static org.shipworthy.pricing.Priced.priced;
import static org.shipworthy.pricing.Priced.rate;
import static org.shipworthy.pricing.RateUnit.CACHE_READ;
import static org.shipworthy.pricing.RateUnit.CACHE_WRITE;
import static org.shipworthy.pricing.RateUnit.INPUT;
import static org.shipworthy.pricing.RateUnit.OUTPUT;
import static org.shipworthy.pricing.RateUnit.SEAT_MONTH;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.BreakEven.Stretch;

class BreakEvenTest {

    private static final Workload BASE = Workload.of(100_000, 1_000, 0);
    private static final RateCard ONE = named("One", rate(INPUT, "1"), rate(OUTPUT, "1"));

    private static BreakEven.Found found(RateCard first, RateCard second, Workload base, Axis axis) {
        BreakEven breakEven = BreakEven.between(first, second, base, axis);
        assertThat(breakEven).isInstanceOf(BreakEven.Found.class);
        return (BreakEven.Found) breakEven;
    }

    @Test
    void aMachineIsCheaperAboveTheVolumeThatPaysForIt() {
        // 1,000 tokens at 0.73 a million cost 0.00073; the machine 3.1 an hour, 2,263 a month: 3.1 million requests
        RateCard machine = RateCard.ownHardware("own", "Your machine", USD, Optional.of(new OwnHardware(
                Money.usd("3.1"), BigDecimal.ONE, Optional.empty(), OwnHardware.Running.ALWAYS)));
        assertThat(found(named("API", rate(INPUT, "0.73")), machine, BASE, Axis.REQUESTS).words())
                .isEqualTo("Your machine is cheaper above 3.1 million requests a month, API up to there.");
    }

    @Test
    void theSameMixAtTwoPricesHasNoBreakEven() {
        BreakEven.Found found = found(ONE, named("Two", rate(INPUT, "2")), BASE, Axis.REQUESTS);
        assertThat(found.stretches()).containsExactly(new Stretch(1, Workload.MOST_REQUESTS, FIRST));
        assertThat(found.words()).isEqualTo("One is cheaper at any number of requests.");
    }

    @Test
    void equalPricesCostTheSameEverywhere() {
        assertThat(found(ONE, named("Twin", rate(INPUT, "1")), BASE, Axis.REQUESTS).words()).isEqualTo("Both cost the same at any number of requests.");
    }

    @Test
    void aMinimumIsPaidOffByALowerPrice() {
        // 20 a month against 0.001 a request, then 0.0005: equal at 20,000, where the minimum itself still holds
        RateCard least = named("Least", rate(INPUT, "0.5")).withMinimum(Money.usd("20"));
        assertThat(found(ONE, least, BASE, Axis.REQUESTS).stretches())
                .containsExactly(new Stretch(1, 20_000, FIRST), new Stretch(20_001, Workload.MOST_REQUESTS, SECOND));
    }

    @Test
    void aMinimumWithFreeUseIsCheaperOnlyInBetween() {
        // One: 0.001 a request. Club: at least 5, and 0.002 for each request after the first 10,000: equal at 5,000 and at 20,000
        RateCard club = named("Club", rate(INPUT, "2")).withFree(new FreeUse(BigDecimal.ZERO, BigDecimal.valueOf(10_000))).withMinimum(Money.usd("5"));
        BreakEven.Found found = found(ONE, club, BASE, Axis.REQUESTS);
        assertThat(found.stretches()).containsExactly(new Stretch(1, 5_000, FIRST), new Stretch(5_001, 20_000, SECOND), new Stretch(20_001, Workload.MOST_REQUESTS, FIRST));
        assertThat(found.words()).isEqualTo("One is cheaper up to 5,000 requests a month, Club from there up to 20,000 requests a month, One above.");
    }

    @Test
    void bothCostNothingWhileBothAreFree() {
        RateCard free = named("Free", rate(INPUT, "2")).withFree(new FreeUse(BigDecimal.ZERO, BigDecimal.valueOf(10_000)));
        RateCard tokens = named("Tokens", rate(INPUT, "1")).withFree(new FreeUse(BigDecimal.valueOf(5_000_000), BigDecimal.ZERO));
        // Free costs nothing up to 10,000, Tokens up to 5,000; 0.002 (n − 10,000) = 0.001 (n − 5,000) at 15,000
        assertThat(found(free, tokens, BASE, Axis.REQUESTS).stretches()).containsExactly(
                new Stretch(1, 5_000, NEITHER), new Stretch(5_001, 15_000, FIRST), new Stretch(15_001, Workload.MOST_REQUESTS, SECOND));
    }

    @Test
    void aCostInStepsCrossesASteadyOneSeveralTimes() {
        // a machine reads 2,628,000 requests a month for 730; at 0.0003 a request 2,433,333.3 cost 730, 4,866,666.7 cost 1,460, …
        RateCard steady = named("Steady", rate(INPUT, "0.3"));
        RateCard steps = RateCard.ownHardware("own", "Steps", USD, Optional.of(new OwnHardware(
                Money.usd("1"), BigDecimal.ONE, Optional.of(new BigDecimal("1000")), OwnHardware.Running.ALWAYS)));
        BreakEven.Found found = found(steady, steps, BASE, Axis.REQUESTS);
        assertThat(found.stretches()).as("the 13th machine is the last that does not pay from its first request").hasSize(26)
                .startsWith(new Stretch(1, 2_433_333, FIRST), new Stretch(2_433_334, 2_628_000, SECOND), new Stretch(2_628_001, 4_866_666, FIRST),
                        new Stretch(4_866_667, 5_256_000, SECOND));
        assertThat(found.complete()).isTrue();
        assertThat(found.words()).isEqualTo("Steady is cheaper up to 2.43 million requests a month, Steps above 31.6 million requests a month, and in between they change places 23 times.");
    }

    @Test
    void stepsThatFollowASteadyCostAreFollowedOnlySoFar() {
        RateCard steady = named("Steady", rate(INPUT, "0.277778"));
        RateCard steps = RateCard.ownHardware("own", "Steps", USD, Optional.of(new OwnHardware(
                Money.usd("1"), BigDecimal.ONE, Optional.of(new BigDecimal("1000")), OwnHardware.Running.ALWAYS)));
        BreakEven.Found found = found(steady, steps, BASE, Axis.REQUESTS);
        assertThat(found.complete()).isFalse();
        assertThat(found.words()).contains("they change places more than ");
    }

    @Test
    void moreOutputFavoursTheOneWithTheCheaperOutput() {
        // of 1,000 tokens x out: 1·(1 − x) + 5·x = 2·(1 − x) + 2·x at x = 0.25
        RateCard dearOut = named("Dear out", rate(INPUT, "1"), rate(OUTPUT, "5"));
        RateCard flat = named("Flat", rate(INPUT, "2"), rate(OUTPUT, "2"));
        assertThat(found(dearOut, flat, BASE, Axis.OUTPUT_SHARE).words()).isEqualTo("Flat is cheaper above 25% output, Dear out up to there.");
    }

    /**
     * With 40% written, Cached costs 4(0.6 − r) + r + 0.5 · 0.4 = 2.6 − 3r a million tokens up to r = 0.6; from there on what is written gives way, and it
     * costs r + 0.5(1 − r) = 0.5 + 0.5r. Plain costs 0.95275: the lines meet at r = 0.549083… and again at r = 0.9055.
     */
    @Test
    void whereReadingTakesFromWhatIsWrittenTheCheaperOneMayChangeTwice() {
        RateCard cached = named("Cached", rate(INPUT, "4"), rate(CACHE_READ, "1"), rate(CACHE_WRITE, "0.5"));
        RateCard plain = named("Plain", rate(INPUT, "0.95275"), rate(CACHE_READ, "0.95275"), rate(CACHE_WRITE, "0.95275"));
        Workload base = Workload.of(1_000, 1_000_000, 0).withCache(BigDecimal.ZERO, new BigDecimal("40"));
        assertThat(found(cached, plain, base, Axis.CACHED_SHARE).words())
                .isEqualTo("Plain is cheaper up to 54.9% of the input cached, Cached from there up to 90.5% of the input cached, Plain above.");
        assertThat(Axis.CACHED_SHARE.remark(base)).isEqualTo("Above 60% read from the cache, the 40% that are written give way to it.");
        assertThat(Axis.CACHED_SHARE.remark(base.withCache(BigDecimal.TEN, BigDecimal.ZERO))).isEmpty();
        assertThat(Axis.REQUESTS.remark(base)).isEmpty();
    }

    @Test
    void moreCachingFavoursTheOneWithTheCheaperCache() {
        // 3·(1 − x) + 0.3·x = 2 at x = 0.37037
        RateCard cached = named("Cached", rate(INPUT, "3"), rate(CACHE_READ, "0.3"));
        RateCard plain = named("Plain", rate(INPUT, "2"));
        assertThat(found(cached, plain, BASE, Axis.CACHED_SHARE).words()).isEqualTo("Cached is cheaper above 37% of the input cached, Plain up to there.");
    }

    @Test
    void aPriceForLongRequestsChangesTheCheaperOneAsTheMixChanges() {
        // 400,000 tokens: the dear price holds while more than 200,000 of them are input
        RateCard tiers = named("Tiers", rate(INPUT, "1"), rate(INPUT, "3", Conditions.above(200_000)), rate(OUTPUT, "1"));
        RateCard flat = named("Flat", rate(INPUT, "2"), rate(OUTPUT, "1.5"));
        assertThat(found(tiers, flat, Workload.of(1_000, 300_000, 100_000), Axis.OUTPUT_SHARE).stretches())
                .containsExactly(new Stretch(0, 499, SECOND), new Stretch(500, 1_000, FIRST));
    }

    @Test
    void theDrawingShowsTheWorkloadAndTheChange() {
        RateCard least = named("Least", rate(INPUT, "0.5")).withMinimum(Money.usd("20"));
        BreakEven.Found found = found(ONE, least, BASE.withRequests(1_000), Axis.REQUESTS);
        assertThat(found.points()).hasSize(BreakEven.POINTS);
        assertThat(found.points().getFirst().first()).isEqualTo(Money.usd("0"));
        assertThat(found.points().getFirst().second()).isEqualTo(Money.usd("20"));
        assertThat(found.points().getLast().position()).as("twice the first volume at which Least is cheaper").isEqualTo(40_002);
        assertThat(found.points().getLast().first()).isEqualTo(Money.usd("40.002"));
    }

    @Test
    void whatHasNoPriceHasNoBreakEven() {
        assertThat(BreakEven.between(ONE, named("Silent"), BASE, Axis.REQUESTS)).isEqualTo(new BreakEven.Unknown("Silent: not published: input."));
        assertThat(BreakEven.between(RateCard.seats("s", "Seats", USD, List.of(rate(SEAT_MONTH, "9"))), ONE, BASE, Axis.CACHED_SHARE))
                .isEqualTo(new BreakEven.Unknown("Seats: It is sold by the seat, and the workload names no seats."));
        assertThat(BreakEven.between(ONE, RateCard.metered("e", "Euro", Currency.getInstance("EUR"), List.of()), BASE, Axis.REQUESTS)).isInstanceOf(BreakEven.Unknown.class);
    }

    @Test
    void onEitherSideOfAChangeTheCheaperOneIsCheaper() {
        Random chance = new Random(5);
        int changes = 0;
        for (int i = 0; i < 300; i++) {
            RateCard one = CostRulesTest.card(chance);
            RateCard other = CostRulesTest.card(chance);
            Axis axis = Axis.values()[i % 10 == 0 ? 1 : i % 10 == 5 ? 2 : 0];
            Workload base = WorkloadTest.random(chance);
            BreakEven.Found found = found(one, other, base, axis);
            assertThat(found.stretches().getFirst().from()).isEqualTo(axis.least());
            assertThat(found.stretches().getLast().until()).isEqualTo(axis.most());
            for (int s = 1; s < found.stretches().size(); s++) {
                changes++;
                assertThat(found.stretches().get(s).from()).isEqualTo(found.stretches().get(s - 1).until() + 1);
            }
            for (Stretch stretch : found.complete() ? found.stretches() : List.<Stretch>of()) {
                assertHolds(one, other, base, axis, stretch, chance);
            }
        }
        assertThat(changes).isGreaterThan(100);
    }

    /** At both ends, and anywhere in between; where a stretch ends both may cost the same. */
    private static void assertHolds(RateCard one, RateCard other, Workload base, Axis axis, Stretch stretch, Random chance) {
        for (long at : new long[] {stretch.from(), stretch.from() + chance.nextLong(stretch.until() - stretch.from() + 1), stretch.until()}) {
            BigDecimal difference = priced(one, axis.at(base, at)).total().amount().subtract(priced(other, axis.at(base, at)).total().amount())
                    .setScale(20, RoundingMode.HALF_EVEN);
            int expected = stretch.cheaper() == FIRST ? -1 : stretch.cheaper() == SECOND ? 1 : 0;
            assertThat(difference.signum()).as("%s at %d of %s", stretch, at, base).isIn(expected, at == stretch.until() ? 0 : expected);
        }
    }
}

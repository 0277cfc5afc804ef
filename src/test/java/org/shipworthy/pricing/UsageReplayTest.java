package org.shipworthy.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy.pricing.Priced.USD;
import static org.shipworthy.pricing.Priced.lines;
import static org.shipworthy.pricing.Priced.named;
import static org.shipworthy.pricing.Priced.rate;
import static org.shipworthy.pricing.RateUnit.CACHE_READ;
import static org.shipworthy.pricing.RateUnit.INPUT;
import static org.shipworthy.pricing.RateUnit.OUTPUT;
import static org.shipworthy.pricing.RateUnit.REQUEST;
import static org.shipworthy.pricing.RateUnit.SEAT_MONTH;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Conditions.Mode;
import org.shipworthy.catalogue.Hours;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.UsageReplay.Alternative;
import org.shipworthy.pricing.usage.UsageReader;
import org.shipworthy.pricing.usage.UsageRow;

class UsageReplayTest {

    private static final RateCard ONE = named("One", rate(INPUT, "1"), rate(OUTPUT, "10"));

    private static UsageReplay replay(String file, RateHistory... alternatives) {
        return replay(file, Map.of(), alternatives);
    }

    private static UsageReplay replay(String file, Map<String, RateHistory> used, RateHistory... alternatives) {
        UsageTotals totals = new UsageTotals(Stream.concat(Arrays.stream(alternatives), used.values().stream()).toList());
        try {
            assertThat(UsageReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "usage", totals).faults()).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return UsageReplay.of(totals, model -> Optional.ofNullable(used.get(model)), List.of(alternatives)).orElseThrow();
    }

    private static String total(Alternative alternative) {
        assertThat(alternative.estimate()).isInstanceOf(CostEstimate.Priced.class);
        return ((CostEstimate.Priced) alternative.estimate()).total().amount().toPlainString();
    }

    private static List<String> totals(UsageReplay replay) {
        return replay.alternatives().stream().map(alternative -> alternative.estimate().card().name() + " " + total(alternative)).toList();
    }

    @Test
    void thePeriodCostsWhatEachAlternativeCharges() {
        // in all 3 M in, 1 M of it cached, and 0.2 M out
        UsageReplay replay = replay("""
                day,model,input,output,cached
                2026-03-01,a,1000000,100000,0
                2026-03-31,b,2000000,100000,1000000
                """, RateHistory.always(ONE), RateHistory.always(named("Cached", rate(INPUT, "1"), rate(CACHE_READ, "0.1"), rate(OUTPUT, "10"))));
        assertThat(totals(replay)).as("2 + 0.1 + 2, and 3 + 2").containsExactly("Cached 4.1", "One 5");
        assertThat(List.of(replay.first(), replay.last())).containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        assertThat(replay.spend()).isEmpty();
    }

    @Test
    void eachDayIsChargedAtThePriceThatHeldOnIt() {
        RateHistory falling = new RateHistory(new TreeMap<>(Map.of(LocalDate.of(2026, 3, 2), named("Falling", rate(INPUT, "4"), rate(OUTPUT, "0")),
                LocalDate.of(2026, 3, 3), named("Falling", rate(INPUT, "1"), rate(OUTPUT, "0")))));
        UsageReplay replay = replay("""
                day,model,input,output
                2026-03-01,a,1000000,1
                2026-03-02,a,1000000,1
                2026-03-03,a,1000000,1
                """, falling);
        assertThat(totals(replay)).as("4, assumed for the day before the first price, 4 and 1").containsExactly("Falling 9");
        assertThat(replay.alternatives().getFirst().assumedDays()).isEqualTo(1);
        assertThat(lines(replay.alternatives().getFirst().estimate())).containsExactly("Input: 2000000 at 4 = 8", "Output: 3 at 0 = 0", "Input: 1000000 at 1 = 1");
    }

    @Test
    void modelsCostWhatTheirOwnOfferCharged() {
        UsageReplay replay = replay("""
                request_id,date,model,input,output,spend
                1,2026-03-01,a,1000000,0,1.5
                2,2026-03-02,a,1000000,0,1.25
                3,2026-03-02,unknown,500,0,0
                """, Map.of("a", RateHistory.always(ONE)));
        assertThat(replay.models()).extracting(UsageReplay.ModelUse::model).containsExactly("a", "unknown");
        assertThat(replay.models().getFirst().asUsed().map(UsageReplayTest::total)).contains("2");
        assertThat(replay.models().getFirst().requests()).isEqualTo(2);
        assertThat(replay.models().getLast().asUsed()).isEmpty();
        assertThat(replay.spend()).contains(Money.usd("2.75"));
    }

    @Test
    void longRequestsAreToldFromShortOnes() {
        RateHistory tiers = RateHistory.always(named("Tiers", rate(INPUT, "1"), rate(INPUT, "2", Conditions.above(200_000)), rate(OUTPUT, "0")));
        // 200,000 × 1 + 300,000 × 2
        assertThat(totals(replay("request_id,date,model,input,output\n1,2026-03-01,a,200000,0\n2,2026-03-01,a,300000,0\n", tiers))).containsExactly("Tiers 0.8");
        // five requests of 100,000.2 tokens on average
        assertThat(totals(replay("date,model,input,output,requests\n2026-03-01,a,500001,0,5\n", tiers))).containsExactly("Tiers 0.500001");
        // their length is not known
        assertThat(totals(replay("date,model,input,output\n2026-03-01,a,500000,0\n", tiers))).containsExactly("Tiers 0.5");
    }

    @Test
    void requestsAreChargedAtTheirHour() {
        RateHistory night = RateHistory.always(named("Night", rate(INPUT, "4"), rate(INPUT, "1", new Conditions(Mode.STANDARD, 0, Hours.parse("18:00-06:00"))), rate(OUTPUT, "0")));
        String rows = "request_id,date,model,input,output\n1,2026-03-01T%s,a,1000000,0\n";
        assertThat(totals(replay(rows.formatted("17:59:59"), night))).containsExactly("Night 4");
        assertThat(totals(replay(rows.formatted("18:00:00"), night))).containsExactly("Night 1");
        assertThat(totals(replay(rows.formatted("05:59:59"), night))).containsExactly("Night 1");
        assertThat(totals(replay("date,model,input,output\n2026-03-01,a,1000000,0\n", night))).as("half of the day at each price").containsExactly("Night 2.5");
    }

    @Test
    void minimumsAndFreeUseCountForEachMonth() {
        RateHistory club = RateHistory.always(ONE.withMinimum(Money.usd("5")).withFree(new FreeUse(BigDecimal.valueOf(1_000_000), BigDecimal.ZERO)));
        // March: 2 M, 1 M free, 1 filled up to 5; April: 9 M, 1 M free, 8
        assertThat(totals(replay("date,model,input,output\n2026-03-01,a,2000000,0\n2026-04-01,a,9000000,0\n", club))).containsExactly("One 13");
    }

    @Test
    void aPriceForRequestsIsMissingWhenTheyAreNotCounted() {
        RateHistory search = RateHistory.always(named("Search", rate(INPUT, "1"), rate(OUTPUT, "1"), rate(REQUEST, "0.01")));
        assertThat(replay("date,model,input,output\n2026-03-01,a,1,1\n", search).alternatives().getFirst().estimate())
                .isInstanceOfSatisfying(CostEstimate.NotPublished.class, unknown -> assertThat(unknown.missing()).containsExactly(REQUEST));
        assertThat(totals(replay("date,model,input,output,requests\n2026-03-01,a,500000,500000,100\n", search))).containsExactly("Search 2");
    }

    @Test
    void ownHardwareIsPaidForEachMonthAndSeatsAreNotCompared() {
        RateHistory machine = RateHistory.always(RateCard.ownHardware("own", "Own", USD, Optional.of(
                new OwnHardware(Money.usd("2"), BigDecimal.TEN, Optional.empty(), OwnHardware.Running.ALWAYS))));
        RateHistory seats = RateHistory.always(RateCard.seats("s", "Seats", USD, List.of(rate(SEAT_MONTH, "9"))));
        UsageReplay replay = replay("date,model,input,output\n2026-03-30,a,1,1\n2026-04-01,a,1,1\n", seats, machine);
        assertThat(total(replay.alternatives().getFirst())).as("2 × 730 hours × 2").isEqualTo("2920");
        assertThat(replay.alternatives().getLast().estimate()).isInstanceOf(CostEstimate.NotComparable.class);
    }

    @Test
    void rowsThatDifferTooMuchAreRefusedInsteadOfFillingTheMemory() {
        UsageTotals totals = new UsageTotals(List.of(RateHistory.always(ONE)));
        for (int i = 0; i < UsageTotals.MOST_GROUPS; i++) {
            assertThat(totals.test(row("model " + i))).isTrue();
        }
        assertThat(totals.test(row("one more"))).isFalse();
        assertThat(totals.test(row("model 7"))).isTrue();
    }

    private static UsageRow row(String model) {
        return new UsageRow(LocalDate.of(2026, 3, 1), Optional.empty(), model, OptionalLong.of(1), 1, 0, 0, 1, 0, Optional.empty());
    }

    @Test
    void aFileWithoutUseHasNoReplay() {
        assertThat(UsageReplay.of(new UsageTotals(List.of()), model -> Optional.empty(), List.of())).isEmpty();
    }
}

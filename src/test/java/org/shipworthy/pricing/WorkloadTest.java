package org.shipworthy.pricing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {

    @Test
    void anAddressNamesOnlyWhatIsNotZero() {
        assertThat(Workload.of(300_000, 2_000, 300).withCache(BigDecimal.valueOf(60), BigDecimal.ZERO).toQuery())
                .isEqualTo("requests=300000&in=2000&out=300&cached=60");
        assertThat(Preset.CODING_ASSISTANT.workload().toQuery())
                .isEqualTo("requests=63000&in=30000&out=1200&reasoning=800&cached=80&written=10&seats=20&hours=8-18");
        assertThat(Workload.NONE.toQuery()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Random chance = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Workload workload = random(chance);
            assertThat(read(workload.toQuery())).isEqualTo(workload);
        }
    }

    static Workload random(Random chance) {
        BigDecimal cached = share(chance, 10_000);
        BigDecimal batch = share(chance, 10_000);
        int from = chance.nextInt(1_440);
        int until = (from + 1 + chance.nextInt(1_439)) % 1_440;
        return new Workload(chance.nextLong(Workload.MOST_REQUESTS + 1), chance.nextLong(5_000_001), chance.nextLong(5_000_001), chance.nextInt(3) * 1_000L,
                chance.nextInt(3) * 500L, cached, share(chance, 10_001 - cached.movePointRight(2).intValueExact()), batch,
                share(chance, 10_001 - batch.movePointRight(2).intValueExact()), chance.nextInt(100),
                chance.nextBoolean() ? DayWindow.ALL_DAY : new DayWindow(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(until * 60L)));
    }

    private static BigDecimal share(Random chance, int bound) {
        return chance.nextBoolean() ? BigDecimal.ZERO : BigDecimal.valueOf(chance.nextInt(bound), 2);
    }

    private static Workload read(String query) {
        return ((Workload.Reading.Read) Workload.parse(fields(query))).workload();
    }

    private static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&")).filter(field -> !field.isEmpty()).map(field -> field.split("=", 2)).collect(toMap(field -> field[0], field -> field[1]));
    }

    @Test
    void numbersMayBeWrittenInGroups() {
        assertThat(read("requests=1,500,000&in=2 000&out= 30 ")).isEqualTo(Workload.of(1_500_000, 2_000, 30));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void aPresetIsABeginningThatCanBeChanged(Preset preset) {
        assertThat(read("preset=" + preset.key())).isEqualTo(preset.workload());
        assertThat(read("requests=5&preset=" + preset.key())).isEqualTo(preset.workload().withRequests(5));
    }

    @Test
    void allFaultsAreReportedTogether() {
        var reading = Workload.parse(Map.of("requests", "many", "in", "-1", "out", "10000001", "cached", "101", "batch", "12.345", "seats", "1e3",
                "hours", "25-3", "preset", "nothing"));
        assertThat(reading).isInstanceOfSatisfying(Workload.Reading.Refused.class, refused -> assertThat(refused.faults())
                .extracting(fault -> fault.field() + " " + fault.message()).containsExactlyInAnyOrder(
                        "requests must be a whole number from 0 to 10,000,000,000",
                        "in must be a whole number from 0 to 10,000,000",
                        "out must be a whole number from 0 to 10,000,000",
                        "cached must be a share from 0 to 100 percent with at most two decimals",
                        "batch must be a share from 0 to 100 percent with at most two decimals",
                        "seats must be a whole number from 0 to 1,000,000",
                        "hours must be a part of the day in UTC such as 9-17 or 00:30-16:30",
                        "preset must be one of support-chatbot, coding-assistant, document-extraction, long-context"));
    }

    @ParameterizedTest
    @CsvSource({"cached=60&written=41, written", "batch=50&priority=50.01, priority", "in=6000000&out=4000001, out"})
    void sharesTogetherAreAtMostTheWhole(String query, String field) {
        assertThat(Workload.parse(fields(query))).isInstanceOfSatisfying(Workload.Reading.Refused.class,
                refused -> assertThat(refused.faults()).extracting(fault -> fault.field()).containsExactly(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cached=60&written=40", "batch=50&priority=50", "in=6000000&out=4000000", "requests=10000000000", "hours=0-24", "hours=22-24", "hours="})
    void theBoundsThemselvesAreAllowed(String query) {
        assertThat(Workload.parse(fields(query))).isInstanceOf(Workload.Reading.Read.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-9", "24-3", "9", "9:60-12", "a-b", "1-25", "00:30-24:30"})
    void whatIsNoPartOfTheDayIsRefused(String hours) {
        assertThat(Workload.parse(Map.of("hours", hours))).isInstanceOf(Workload.Reading.Refused.class);
    }

    @Test
    void otherFieldsOfAnAddressArePassedOver() {
        assertThat(read("sort=price")).isEqualTo(Workload.NONE);
        assertThat(Workload.isIn(Map.of("sort", "price"))).isFalse();
        assertThat(Workload.isIn(Map.of("in", "5"))).isTrue();
    }

    @Test
    void aWorkloadOutOfBoundsCannotBeMade() {
        assertThatThrownBy(() -> Workload.of(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Workload.NONE.withCache(new BigDecimal("0.001"), BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}

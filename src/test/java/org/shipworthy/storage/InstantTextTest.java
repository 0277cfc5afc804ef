package org.shipworthy.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");

    @Test
    void whatIsFinerThanAMillisecondIsCutOff() {
        assertThat(InstantText.of(Instant.parse("2026-11-22T09:08:07.0069999Z"))).isEqualTo("2026-11-22T09:08:07.006Z");
        assertThat(InstantText.of(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00.000Z");
    }

    @Test
    void whatWasWrittenIsReadAndInTheOrderOfTime() {
        Random random = new Random(25);
        Instant before = Instant.EPOCH;
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(END.toEpochMilli())).plusNanos(random.nextInt(1_000_000));
            assertThat(InstantText.parse(InstantText.of(instant))).isEqualTo(instant.truncatedTo(ChronoUnit.MILLIS));
            assertThat(Integer.signum(InstantText.of(instant).compareTo(InstantText.of(before)))).isEqualTo(Integer.signum(instant.compareTo(before)));
            before = instant;
        }
        assertThat(InstantText.parse(InstantText.of(END))).isEqualTo(END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-22", "2026-13-22T09:08:07.006Z", "2026-11-22T24:08:07.006Z", "2026-11-22T09:08:07.xyzZ", "2026-11-22 09:08:07.006Z", "2026-11-22T09:08:07.006"})
    void whatWasNotWrittenSoIsRefused(String text) {
        assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeException.class);
    }
}

package org.shipworthy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.SettableClock;

class DailyNamesTest {

    private static final Network HOME = new Network("192.0.2.1");

    private final SettableClock clock = new SettableClock("2026-11-22T23:59:59Z");
    private final DailyNames names = new DailyNames(clock, new SecureRandom());

    @Test
    void aNetworkHasOneNameForADay() {
        String name = names.of(HOME);
        assertThat(names.of(HOME)).isEqualTo(name).hasSize(16).doesNotContain("192");
        assertThat(names.of(new Network("192.0.2.2"))).isNotEqualTo(name);
        clock.advance(Duration.ofSeconds(1));
        assertThat(names.of(HOME)).isNotEqualTo(name);
    }

    @Test
    void anotherProcessKnowsNoneOfTheNames() {
        assertThat(new DailyNames(clock, new SecureRandom()).of(HOME)).isNotEqualTo(names.of(HOME));
    }
}

package org.shipworthy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.SettableClock;

class PaceTest {

    private static final Network HOME = new Network("192.0.2.1");

    private final SettableClock clock = new SettableClock("2026-11-22T12:00:00Z");
    private final Pace pace = new Pace(new Pace.Limit(5, 20), clock);

    @Test
    void theLastOfTheMinuteIsFineAndTheNextWaits() {
        assertThat(accepted(5)).isEqualTo(5);
        assertThat(pace.refuses(HOME)).hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(13)));
    }

    @Test
    void whoeverWaitsAsToldIsLetIn() {
        accepted(5);
        clock.advance(pace.refuses(HOME).orElseThrow());
        assertThat(pace.refuses(HOME)).isEmpty();
    }

    @Test
    void theHourHasALimitOfItsOwn() {
        int accepted = 0;
        for (int minute = 0; minute < 10; minute++) {
            accepted += accepted(5);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(accepted).isBetween(20, 24);
    }

    @Test
    void oneNetworkDoesNotSpendAnothers() {
        accepted(6);
        assertThat(pace.refuses(new Network("192.0.2.2"))).isEmpty();
    }

    private int accepted(int tries) {
        int accepted = 0;
        for (int i = 0; i < tries; i++) {
            accepted += pace.refuses(HOME).isEmpty() ? 1 : 0;
        }
        return accepted;
    }
}

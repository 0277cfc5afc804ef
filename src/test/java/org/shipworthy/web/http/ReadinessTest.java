package org.shipworthy.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.SettableClock;

class ReadinessTest {

    private final SettableClock clock = new SettableClock("2026-11-22T12:00:00Z");
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void howeverManyAskTheDatabaseIsLookedAtOnceASecond() {
        Readiness readiness = new Readiness(looks::incrementAndGet, clock);
        for (int i = 0; i < 100; i++) {
            assertThat(readiness.answer(null).status()).isEqualTo(200);
        }
        assertThat(looks).hasValue(1);
        clock.advance(Duration.ofMillis(1_001));
        readiness.answer(null);
        assertThat(looks).hasValue(2);
    }

    @Test
    void aDatabaseThatFailsIsNotReady() {
        Readiness readiness = new Readiness(() -> {
            throw new IllegalStateException("no such file");
        }, clock);
        Reply reply = readiness.answer(null);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(new String(reply.body(), UTF_8)).isEqualTo("not ready: the database does not answer\n");
    }

    @Test
    void aDatabaseThatHangsIsNotReadyAndNotAskedAgainUntilItAnswers() {
        CountDownLatch hanging = new CountDownLatch(1);
        Readiness readiness = new Readiness(() -> {
            looks.incrementAndGet();
            await(hanging);
        }, clock);
        assertThat(readiness.answer(null).status()).isEqualTo(503);
        clock.advance(Duration.ofMinutes(1));
        assertThat(readiness.answer(null).status()).isEqualTo(503);
        assertThat(looks).hasValue(1);
        hanging.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

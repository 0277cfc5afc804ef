package org.shipworthy.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.SettableClock;

class DailyJobTest {

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T04:09:59Z");
    private final AtomicInteger done = new AtomicInteger();

    private DailyJob job(Database database, Supplier<Optional<Instant>> work) {
        return new DailyJob(database, clock, "work", LocalTime.of(4, 10), work);
    }

    private Optional<Instant> done() {
        done.incrementAndGet();
        return Optional.empty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theWorkIsDoneOnceADayFromItsTimeOn(DatabaseKind kind) {
        try (Database database = kind.openFresh(folder)) {
            DailyJob job = job(database, this::done);
            assertThat(job.doWhenDue()).isFalse();
            clock.advance(Duration.ofSeconds(1));
            assertThat(job.doWhenDue()).isTrue();
            assertThat(job.doWhenDue()).isFalse();
            clock.advance(Duration.ofHours(24));
            assertThat(job.doWhenDue()).isTrue();
            assertThat(done).hasValue(2);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anotherNodeDoesNotDoItToo(DatabaseKind kind) {
        clock.advance(Duration.ofHours(1));
        try (Database database = kind.openFresh(folder)) {
            DailyJob other = job(database, this::done);
            job(database, () -> {
                assertThat(other.doWhenDue()).isFalse();
                return Optional.empty();
            }).doWhenDue();
            assertThat(other.doWhenDue()).isFalse();
            assertThat(done).hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void workThatWasCutOffIsBegunAnewAfterAWhile(DatabaseKind kind) {
        clock.advance(Duration.ofHours(1));
        try (Database database = kind.openFresh(folder)) {
            assertThatThrownBy(() -> job(database, () -> {
                throw new IllegalStateException("killed");
            }).doWhenDue()).hasMessage("killed");
            DailyJob next = job(database, this::done);
            assertThat(next.doWhenDue()).isFalse();
            clock.advance(DailyJob.ROUND.plusMillis(1));
            assertThat(next.doWhenDue()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void workThatWantsToBeDoneAgainIsOnTheSameDay(DatabaseKind kind) {
        clock.advance(Duration.ofHours(1));
        Instant again = clock.instant().plus(Duration.ofMinutes(5));
        try (Database database = kind.openFresh(folder)) {
            DailyJob job = job(database, () -> done.incrementAndGet() == 1 ? Optional.of(again) : Optional.empty());
            assertThat(job.doWhenDue()).isTrue();
            clock.advance(Duration.ofMinutes(5));
            assertThat(job.doWhenDue()).isFalse();
            clock.advance(Duration.ofMillis(1));
            assertThat(job.doWhenDue()).isTrue();
            clock.advance(Duration.ofHours(2));
            assertThat(job.doWhenDue()).isFalse();
        }
    }
}

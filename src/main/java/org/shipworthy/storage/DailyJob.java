package org.shipworthy.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Does something once a day, from a time of the day on (UTC), and again on that day as often as it asks for. Of several nodes only one does it; where that one dies
 * amid the work, another begins anew after a while. A node that was down at the time does it when it is back.
 */
public final class DailyJob implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DailyJob.class.getName());

    /** Longer than the work can take: after that it is taken for dead. */
    static final Duration ROUND = Duration.ofHours(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);
    private static final Duration LAST_ROUND = Duration.ofSeconds(10);

    private final Database database;
    private final InstantSource clock;
    private final String name;
    private final LocalTime at;
    private final Supplier<Optional<Instant>> work;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Thread thread;

    /**
     * @param name of the work, under which the database remembers when it was done
     * @param work answers when it is to be done again on the same day; with nothing when it is done for the day
     */
    public DailyJob(Database database, InstantSource clock, String name, LocalTime at, Supplier<Optional<Instant>> work) {
        this.database = database;
        this.clock = clock;
        this.name = name;
        this.at = at;
        this.work = work;
    }

    /** Begins to look whether it is time; once. */
    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        do {
            try {
                doWhenDue();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "The daily " + name + " failed and is tried again within the hour: " + e);
            }
        } while (!isClosingWithin(BETWEEN_LOOKS));
    }

    private boolean isClosingWithin(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** @return whether it was done now */
    boolean doWhenDue() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean due = !LocalTime.ofInstant(now, ZoneOffset.UTC).isBefore(at) && take(today, now);
        if (due) {
            work.get().ifPresentOrElse(this::putOff, () -> markDone(today));
        }
        return due;
    }

    private boolean take(LocalDate today, Instant now) {
        return database.write(handle -> {
            handle.createUpdate("INSERT INTO job (name, done_on, taken_until) VALUES (:name, '', '') ON CONFLICT (name) DO NOTHING")
                    .bind("name", name)
                    .execute();
            return handle.createUpdate("""
                            UPDATE job SET taken_until = :until
                            WHERE name = :name AND done_on < :today AND taken_until < :now""")
                    .bind("until", InstantText.of(now.plus(ROUND)))
                    .bind("name", name)
                    .bind("today", today.toString())
                    .bind("now", InstantText.of(now))
                    .execute() == 1;
        });
    }

    private void putOff(Instant until) {
        database.writeOnly(handle -> handle.createUpdate("UPDATE job SET taken_until = :until WHERE name = :name")
                .bind("until", InstantText.of(until))
                .bind("name", name)
                .execute());
    }

    private void markDone(LocalDate day) {
        database.writeOnly(handle -> handle.createUpdate("UPDATE job SET done_on = :day, taken_until = '' WHERE name = :name")
                .bind("day", day.toString())
                .bind("name", name)
                .execute());
    }

    /** Stops; work in hand is waited for at most 10 seconds, and begun anew another time. */
    @Override
    public void close() {
        closing.countDown();
        try {
            if (thread != null && !thread.join(LAST_ROUND)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.shipworthy.publish;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.shipworthy.catalogue.Catalogue;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.community.Community;
import org.shipworthy.community.Rankings;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.Panel;
import org.shipworthy.storage.Database;

/**
 * Replaces the snapshot after each write. Many ballots at once lead to few publications: whoever waited for one that
 * began after its ballot was counted needs none of its own. What another process wrote is noticed within a second.
 */
final class Publisher implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Publisher.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** A publication makes every cached page old, so a rush of ballots waits this long for company. */
    static final Duration BETWEEN_TALLIES = Duration.ofMillis(20);

    /** So many ballots wait until they are published. */
    static final int MOST_WAITING = 4;

    /** What the database says at one revision, as it holds on one day: prices come into force and end. */
    private record Recorded(long revision, LocalDate day, Shelf shelf, Bench bench, List<Correction> corrections) {}

    private final Database database;
    private final Community community;
    private final InstantSource clock;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Thread watcher;
    private final Derivations derivations = new Derivations();

    /** Held while the database is read, in which ballots are published on. */
    private final Object reading = new Object();
    private long answered;
    private long publishedAtNanos;
    private volatile Recorded recorded;
    private Rankings rankings = Rankings.NONE;
    private volatile Snapshot snapshot;

    Publisher(Database database, Community community, InstantSource clock) {
        this.database = database;
        this.community = community;
        this.clock = clock;
        publishRecorded();
        this.watcher = Thread.ofPlatform().name("publisher").daemon().start(this::watch);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** From now on computed before tools and reviews are published, as it is at once for those that are. */
    void derive(Derived<?> derived) {
        synchronized (reading) {
            derivations.add(derived);
            derivations.prepare(recorded.shelf, recorded.bench);
        }
    }

    /** Publishes what the database says now, if that is newer than what is published. */
    void publishRecorded() {
        synchronized (reading) {
            long revision = database.read(handle -> new PublishStore(handle).revision());
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            if (recorded == null || recorded.revision != revision || !recorded.day.equals(today)) {
                publish(prepared(database.read(handle -> load(handle, today))));
            }
        }
    }

    /** With everything that readers would otherwise wait for. */
    private Recorded prepared(Recorded fresh) {
        if (recorded != null) {
            fresh.shelf.prepareSearchLike(recorded.shelf);
        }
        derivations.prepare(fresh.shelf, fresh.bench);
        return fresh;
    }

    private static Recorded load(Handle handle, LocalDate day) {
        PublishStore store = new PublishStore(handle);
        return new Recorded(store.revision(), day, Catalogue.load(handle, day), Panel.load(handle), store.listCorrections());
    }

    /**
     * When this returns, every ballot that was acknowledged before the call is published; where more than
     * {@link #MOST_WAITING} wait for that already, it returns at once, and the ballots are published at the next look. A
     * rush is not to be held up by its own publications.
     */
    void publishTallies() {
        long mine = asked.incrementAndGet();
        try {
            if (waiting.incrementAndGet() <= MOST_WAITING) {
                publishTallies(mine);
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private synchronized void publishTallies(long wanted) {
        if (answered < wanted) {
            waitForCompany();
            publish();
        }
    }

    private synchronized void publish(Recorded fresh) {
        recorded = fresh;
        publish();
    }

    synchronized void publish(Rankings fresh) {
        rankings = fresh;
        publish();
    }

    private void waitForCompany() {
        long early = publishedAtNanos + BETWEEN_TALLIES.toNanos() - System.nanoTime();
        if (early > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(early);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void publish() {
        answered = asked.get();
        publishedAtNanos = System.nanoTime();
        long version = snapshot == null ? 1 : snapshot.version() + 1;
        snapshot = new Snapshot(version, clock.instant(), recorded.shelf, recorded.bench, community.tallies(), rankings, recorded.corrections);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that cannot be read now may be readable at the next look; readers keep what is published. */
    private void look() {
        try {
            publishRecorded();
            publishTallies(asked.get());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Could not look for changes of the database: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

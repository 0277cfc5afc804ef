package org.shipworthy.community;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Takes in what other nodes of the site did to the ballots. Our own verbs may run beside each other; while the subjects
 * that others touched are counted anew none of them runs, so that nothing is counted twice or not at all.
 */
final class OtherNodes {

    /** Numbers are given before transactions are committed, so a late one may have an earlier number. */
    private static final long OVERLAP = 200;

    /** Of more subjects than this all are counted anew. */
    private static final int MOST_BY_NAME = 5_000;

    private final NewsStore store;
    private final LiveBallotStore live;
    private final LiveTallies tallies;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicLong ownRows = new AtomicLong();
    private NewsStore.Seen seen;
    /** The look before. */
    private NewsStore.Seen seenBefore;
    private boolean settled = true;

    OtherNodes(NewsStore store, LiveBallotStore live, LiveTallies tallies, NewsStore.Seen seen) {
        this.store = store;
        this.live = live;
        this.tallies = tallies;
        this.seen = seen;
        this.seenBefore = seen;
    }

    /** Runs a verb of ours, which changes the ballots and then the tallies. */
    <T> T own(Supplier<T> verb) {
        lock.readLock().lock();
        try {
            return verb.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Within a verb: it appended a ballot. */
    void appended() {
        ownRows.incrementAndGet();
    }

    /** @return whether a tally changed */
    synchronized boolean catchUp() {
        if (settled && store.newsSince(seen).isOnly(ownRows.get(), seen)) {
            return false;
        }
        lock.writeLock().lock();
        try {
            return countAnew();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean countAnew() {
        NewsStore.News news = store.newsSince(seen);
        boolean isQuiet = news.isOnly(ownRows.get(), seen);
        if (isQuiet && settled) {
            return false;
        }
        Set<Subject> touched = store.touchedSince(seen.before(OVERLAP, seenBefore));
        Map<Subject, Tally> counted = live.tallies(Optional.of(touched).filter(few -> few.size() <= MOST_BY_NAME));
        boolean changed = false;
        for (Subject subject : touched) {
            changed |= tallies.set(subject, counted.getOrDefault(subject, Tally.EMPTY));
        }
        // once more when it is quiet again, for what was committed late
        settled = isQuiet;
        seenBefore = seen;
        seen = news.seen();
        ownRows.set(0);
        return changed;
    }
}

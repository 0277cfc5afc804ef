package org.shipworthy.digest.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.shipworthy.digest.issue.ComposeOutcome;
import org.shipworthy.digest.issue.Edition;
import org.shipworthy.digest.issue.Editions;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.storage.Database;

/**
 * Composes the edition of each week some time before it is due, and has it sent when it is due and approved, or as soon
 * as it is approved after that. Of a site that was down the last week is caught up, and no other. Any number of nodes
 * may look: a week has one edition, and an edition one run.
 */
public final class Timetable implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Timetable.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final TimetableStore store;
    private final Editions editions;
    private final Runs runs;
    private final WeeklyTime weekly;
    private final Duration lead;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** @param lead how long before it is due an edition is composed, so that an editor can look it over */
    public Timetable(Database database, InstantSource clock, Editions editions, WeeklyTime weekly, Duration lead) {
        this.store = new TimetableStore(database);
        this.editions = editions;
        this.runs = new Runs(database, clock);
        this.weekly = weekly;
        this.lead = lead;
        this.clock = clock;
    }

    /** Begins to look; once. */
    public void start() {
        Thread.ofVirtual().name("digest-timetable").start(() -> {
            do {
                try {
                    look();
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.WARNING, "The digest's timetable could not be kept and is looked at again: " + e);
                }
            } while (!isClosingWithin(BETWEEN_LOOKS));
        });
    }

    private boolean isClosingWithin(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void look() {
        Instant now = clock.instant();
        WeeklyTime.Due last = weekly.last(now);
        WeeklyTime.Due next = weekly.next(now);
        if (store.isEmpty()) {
            editions.begin();
            store.done(last.edition(), "before", now);
        }
        compose(last.edition(), now);
        if (!now.isBefore(next.at().minus(lead))) {
            compose(next.edition(), now);
        }
        send(last);
    }

    private void compose(IssueKey week, Instant now) {
        if (!store.isDone(week)) {
            store.done(week, outcome(week), now);
        }
    }

    private String outcome(IssueKey week) {
        try {
            return editions.compose(week) instanceof ComposeOutcome.NothingHappened ? "nothing" : "composed";
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "The edition " + week + " is left out: " + e.getMessage());
            return "passed";
        }
    }

    private void send(WeeklyTime.Due due) {
        Optional<Edition> approved = editions.find(due.edition()).filter(edition -> edition.state() == Edition.State.APPROVED);
        if (approved.isPresent() && runs.find(due.edition()).isEmpty()) {
            runs.schedule(due.edition(), due.at());
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}

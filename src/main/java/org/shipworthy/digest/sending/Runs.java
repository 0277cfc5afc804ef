package org.shipworthy.digest.sending;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.storage.Database;

/** What people decide about the sending of editions. A {@link Dispatch}, on whatever node, carries it out. */
public final class Runs {

    private final RunStore runs;
    private final FailureStore failures;
    private final InstantSource clock;
    private final Standstill standstill;

    /** For whoever carries no runs; a node that does has its own ({@link Dispatch#runs}). */
    public Runs(Database database, InstantSource clock) {
        this(new RunStore(database), new FailureStore(database), clock, new Standstill());
    }

    Runs(RunStore runs, FailureStore failures, InstantSource clock, Standstill standstill) {
        this.runs = runs;
        this.failures = failures;
        this.clock = clock;
        this.standstill = standstill;
    }

    /**
     * Has the edition sent from the given time on, to whoever wants it then.
     *
     * @return false when there is a run of this edition, whatever its state: no edition is sent twice
     */
    public boolean schedule(IssueKey edition, Instant startAt) {
        return runs.schedule(edition, startAt);
    }

    /** As {@link #schedule}, at once. */
    public boolean start(IssueKey edition) {
        return schedule(edition, clock.instant());
    }

    public Optional<Run> find(IssueKey edition) {
        return runs.find(edition).map(standstill::with);
    }

    /** The newest first. */
    public List<Run> list(int most) {
        return runs.list(most).stream().map(standstill::with).toList();
    }

    /** Lets nothing more leave until it is resumed. @return false when there is nothing to pause */
    public boolean pause(IssueKey edition) {
        return runs.pause(edition);
    }

    /** @return false when it is not paused */
    public boolean resume(IssueKey edition) {
        return runs.resume(edition);
    }

    /** Ends it for good: who has not been sent it will not be. @return false when it is over */
    public boolean cancel(IssueKey edition) {
        return runs.cancel(edition, clock.instant());
    }

    /**
     * Whom the run failed to reach, by the numbers of the subscribers.
     *
     * @param after the last number of the page before; 0 for the first
     */
    public List<Failure> listFailures(Run run, long after, int most) {
        return failures.list(run.id(), after, most);
    }

    /**
     * Has everybody whom the run failed to reach tried again, but for those who are suppressed since. Nothing when the
     * run was cancelled.
     *
     * @return how many
     */
    public int resendFailures(Run run) {
        return failures.resend(run.id());
    }
}

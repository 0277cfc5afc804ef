package org.shipworthy.community;

import java.time.InstantSource;
import org.shipworthy.storage.Database;

/**
 * Takes ballots and counts them. A voter has at most one live ballot for each subject, however many arrive at once;
 * what a method returns is durable. The tallies live in memory: those of the database when this object was made, and
 * every ballot cast through it since.
 */
public final class Community {

    private final CommunityStore store;
    private final InstantSource clock;
    private final LiveTallies tallies;

    public Community(Database database, InstantSource clock) {
        this.store = new CommunityStore(database);
        this.clock = clock;
        this.tallies = new LiveTallies(store.tallies());
    }

    /**
     * Casts the voter's ballot, or changes it.
     *
     * @throws IllegalArgumentException when the choice does not fit the subject
     */
    public BallotOutcome cast(Voter voter, Subject subject, Choice choice) {
        if (!choice.fits(subject)) {
            throw new IllegalArgumentException(choice.key() + " is no choice for " + subject.key());
        }
        return counted(subject, store.cast(voter, subject, choice, clock.instant()));
    }

    /** Takes the voter's live ballot back; harmless when there is none. */
    public BallotOutcome withdraw(Voter voter, Subject subject) {
        return counted(subject, store.withdraw(voter, subject, clock.instant()));
    }

    private BallotOutcome counted(Subject subject, BallotOutcome outcome) {
        switch (outcome) {
            case BallotOutcome.Counted ballot -> tallies.add(subject, ballot.choice());
            case BallotOutcome.Replaced ballot -> {
                tallies.remove(subject, ballot.earlier());
                tallies.add(subject, ballot.choice());
            }
            case BallotOutcome.Unchanged ballot -> {}
            case BallotOutcome.Withdrawn ballot -> ballot.earlier().ifPresent(earlier -> tallies.remove(subject, earlier));
        }
        return outcome;
    }

    /** The tallies now, with every ballot that was acknowledged before the call. Never waits for the database. */
    public Tallies tallies() {
        return tallies.copy();
    }
}

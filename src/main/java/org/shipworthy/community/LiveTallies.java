package org.shipworthy.community;

import java.util.HashMap;
import java.util.Map;

/** The tallies as they change. */
final class LiveTallies {

    /** Those with a count below zero, as it is for a moment when one voter's two ballots overtake each other on the way here. */
    private final Map<Subject, Tally> owing = new HashMap<>();
    private volatile Tallies now;

    LiveTallies(Map<Subject, Tally> counted) {
        now = Tallies.of(counted);
    }

    /** What a transaction did to the live ballots. Changes may come in another order than their transactions. */
    synchronized void apply(TallyChange change) {
        if (change.isEffective()) {
            Tally shown = now.of(change.subject());
            Tally before = owing.getOrDefault(change.subject(), shown);
            set(change.subject(), shown, before.plus(change.removed(), -1).plus(change.added(), 1));
        }
    }

    /** @return whether that is another tally than before */
    synchronized boolean set(Subject subject, Tally counted) {
        return set(subject, now.of(subject), counted);
    }

    private boolean set(Subject subject, Tally shownBefore, Tally counted) {
        Tally shown = counted.withoutOwed();
        if (shown.equals(counted)) {
            owing.remove(subject);
        } else {
            owing.put(subject, counted);
        }
        boolean changed = !shown.equals(shownBefore);
        if (changed) {
            now = now.with(subject, shown);
        }
        return changed;
    }

    /** Includes every change that was finished before the call; the same object until a tally changes. */
    Tallies copy() {
        return now;
    }
}

package org.shipworthy.community;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** The tallies as they change. A copy is made when somebody asks after a change, and shared until the next one. */
final class LiveTallies {

    private record Copy(long changes, Tallies tallies) {}

    private final Map<Subject, Tally> bySubject;
    private final AtomicLong changes = new AtomicLong();
    private volatile Copy copy;

    LiveTallies(Map<Subject, Tally> counted) {
        bySubject = new ConcurrentHashMap<>(counted);
        copy = new Copy(0, new Tallies(counted));
    }

    /** What a transaction did to the live ballots. Changes may come in another order than their transactions. */
    void apply(TallyChange change) {
        change.removed().ifPresent(cell -> add(change.subject(), cell, -1));
        change.added().ifPresent(cell -> add(change.subject(), cell, 1));
        changes.incrementAndGet();
    }

    /** @return whether that is another tally than before */
    boolean set(Subject subject, Tally counted) {
        Tally before = bySubject.put(subject, counted);
        boolean changed = !counted.equals(before == null ? Tally.EMPTY : before.withoutEmpty());
        if (changed) {
            changes.incrementAndGet();
        }
        return changed;
    }

    private void add(Subject subject, Tally.Cell cell, int by) {
        bySubject.compute(subject, (key, tally) -> (tally == null ? Tally.EMPTY : tally).plus(cell, by));
    }

    /** Includes every change that was finished before the call. */
    Tallies copy() {
        Copy latest = copy;
        return latest.changes == changes.get() ? latest.tallies : copyAgain();
    }

    /** Whoever waited here while another copied finds that copy fresh enough, and makes none. */
    private synchronized Tallies copyAgain() {
        long before = changes.get();
        if (copy.changes != before) {
            copy = new Copy(before, new Tallies(counted()));
        }
        return copy.tallies;
    }

    /** When one voter's two ballots overtake each other on the way here, a count is below zero for that moment. */
    private Map<Subject, Tally> counted() {
        return bySubject.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().withoutEmpty()))
                .filter(entry -> !entry.getValue().cells().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

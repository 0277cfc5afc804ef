package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans what becomes of rows that a source came without. */
final class Retirements {

    private final Plan plan;
    private final Standing standing;
    private final Rule rule;
    private final Sharers sharers;
    private final Before before;

    Retirements(Reading reading, Before before) {
        this.plan = reading.plan();
        this.standing = reading.standing();
        this.rule = reading.rule();
        this.sharers = reading.sharers();
        this.before = before;
    }

    static List<Standing.Row> missing(Standing standing, Listings listings) {
        Set<String> present = listings.all().stream().map(Listing::key).collect(toSet());
        return standing.listings().values().stream().filter(row -> !row.isGone() && !present.contains(row.key())).toList();
    }

    /** Those among these keys that are still missing, and not yet retired. */
    static List<Standing.Row> missing(Standing standing, Set<String> keys) {
        return standing.listings().values().stream().filter(row -> keys.contains(row.key()) && row.isMissed() && !row.isGone()).toList();
    }

    /** Rows that were missing the last time are retired already, or wait; when all are back, nothing waits any more. */
    void note(Collection<Standing.Row> missing) {
        if (missing.isEmpty()) {
            standing.pending().stream().filter(key -> key.startsWith(DropText.KEY)).forEach(plan.moot::add);
        }
        List<Standing.Row> newly = missing.stream().filter(row -> !row.isMissed()).toList();
        newly.forEach(row -> plan.missed.add(row.id()));
        int present = Math.toIntExact(standing.listings().values().stream().filter(row -> !row.isMissed() && !row.isGone()).count());
        boolean tooMany = Suspicions.isTooManyMissing(newly.size(), present);
        if (tooMany || rule == Rule.INBOX && !newly.isEmpty()) {
            plan.wait(standing, new Plan.Waiting(DropText.KEY + plan.day, InboxItem.Kind.DROP, Optional.empty(),
                    newly.size() + " of " + present + " rows are missing",
                    tooMany ? "more than a tenth of the rows" : "the source's changes are looked at first",
                    DropText.write(newly.stream().map(Standing.Row::key).sorted().toList())));
        } else {
            retire(newly);
        }
    }

    void retire(Collection<Standing.Row> rows) {
        rows.forEach(row -> {
            plan.gone.add(row.id());
            plan.unsaid.addAll(before.standing(row.id()));
            sharers.leave(row);
        });
    }
}

package org.shipworthy.community;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.community.rules.Rule;
import org.shipworthy.storage.InstantText;

/**
 * The table of what was set aside and reinstated, to which rows are only ever added. Every method runs in the
 * transaction of the verb that it is for.
 */
final class MarkStore {

    private MarkStore() {}

    static void append(Handle handle, long ballot, Rule rule, Instant now) {
        handle.createUpdate("""
                INSERT INTO ballot_mark (ballot, rule, version, reason, marked_at) VALUES (:ballot, :rule, :version, '', :now)""")
                .bind("ballot", ballot)
                .bind("rule", rule.key())
                .bind("version", rule.version())
                .bind("now", InstantText.of(now))
                .execute();
    }

    /** Sets a live ballot aside that counts; empty, and nothing changed, when it is live no longer or set aside already. */
    static Optional<TallyChange> setAside(Handle handle, long ballot, Rule rule, Instant now) {
        record Found(Subject subject, Tally.Cell after) {}
        Optional<Found> found = handle.createQuery(
                "UPDATE live_ballot SET set_aside = :rule WHERE ballot = :ballot AND set_aside IS NULL RETURNING subject, " + LiveRow.COLUMNS)
                .bind("rule", rule.key())
                .bind("ballot", ballot)
                .map((row, context) -> new Found(Subject.parse(row.getString("subject")).orElseThrow(), LiveRow.of(row).live().orElseThrow()))
                .findOne();
        found.ifPresent(one -> append(handle, ballot, rule, now));
        return found.map(one -> new TallyChange(one.subject,
                Optional.of(new Tally.Cell(one.after.choice(), one.after.footing().setAside(Optional.empty()))), Optional.of(one.after)));
    }
}

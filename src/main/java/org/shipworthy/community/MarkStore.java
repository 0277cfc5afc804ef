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

    /** Finds the live row of a ballot by its key: an index by ballots would make every cast dearer. */
    static final String IS_LIVE = """
            voter = (SELECT voter FROM ballot WHERE id = :ballot) AND subject = (SELECT subject FROM ballot WHERE id = :ballot)
            AND ballot = :ballot""";

    private MarkStore() {}

    static void append(Handle handle, long ballot, Rule rule, Instant now) {
        append(handle, ballot, Optional.of(rule.key()), rule.version(), "", Optional.empty(), now);
    }

    private static void append(Handle handle, long ballot, Optional<String> rule, int version, String reason, Optional<String> by, Instant now) {
        handle.createUpdate("""
                INSERT INTO ballot_mark (ballot, rule, version, reason, marked_by, marked_at)
                VALUES (:ballot, :rule, :version, :reason, :by, :now)""")
                .bind("ballot", ballot)
                .bind("rule", rule.orElse(null))
                .bind("version", version)
                .bind("reason", reason)
                .bind("by", by.orElse(null))
                .bind("now", InstantText.of(now))
                .execute();
    }

    /** Sets a live ballot aside that counts; empty, and nothing changed, when it is live no longer or set aside already. */
    static Optional<TallyChange> setAside(Handle handle, long ballot, Rule rule, Instant now) {
        return setAside(handle, ballot, "", rule, now);
    }

    /** As {@link #setAside}, but for one that a person let count again. */
    static Optional<TallyChange> setAsideUnlessReinstated(Handle handle, long ballot, Rule rule, Instant now) {
        return setAside(handle, ballot, " AND NOT EXISTS (SELECT 1 FROM ballot_mark WHERE ballot_mark.ballot = :ballot AND marked_by IS NOT NULL)", rule, now);
    }

    private static Optional<TallyChange> setAside(Handle handle, long ballot, String unless, Rule rule, Instant now) {
        Optional<TallyChange> change = change(handle, ballot, "UPDATE live_ballot SET set_aside = :rule WHERE set_aside IS NULL AND " + IS_LIVE + unless,
                rule.key(), Optional.empty());
        change.ifPresent(done -> append(handle, ballot, rule, now));
        return change;
    }

    /** Lets a live ballot count again that this rule set aside; empty, and nothing changed, when it is live no longer or another decided since. */
    static Optional<TallyChange> release(Handle handle, long ballot, Rule rule, Instant now) {
        Optional<TallyChange> change = change(handle, ballot, "UPDATE live_ballot SET set_aside = NULL WHERE set_aside = :rule AND " + IS_LIVE,
                rule.key(), Optional.of(rule.key()));
        change.ifPresent(done -> append(handle, ballot, Optional.empty(), rule.version(), "", Optional.empty(), now));
        return change;
    }

    /** Lets a ballot count again because a person says so; the same as {@link #release}, with who and why. */
    static Optional<TallyChange> reinstate(Handle handle, long ballot, String rule, String reason, String by, Instant now) {
        Optional<TallyChange> change = change(handle, ballot, "UPDATE live_ballot SET set_aside = NULL WHERE set_aside = :rule AND " + IS_LIVE,
                rule, Optional.of(rule));
        change.ifPresent(done -> append(handle, ballot, Optional.empty(), 0, reason, Optional.of(by), now));
        return change;
    }

    /** @param before the rule that had set it aside */
    private static Optional<TallyChange> change(Handle handle, long ballot, String update, String rule, Optional<String> before) {
        return handle.createQuery(update + " RETURNING subject, " + LiveRow.COLUMNS)
                .bind("rule", rule)
                .bind("ballot", ballot)
                .map((row, context) -> {
                    Tally.Cell after = LiveRow.of(row).live().orElseThrow();
                    return new TallyChange(Subject.parse(row.getString("subject")).orElseThrow(),
                            Optional.of(new Tally.Cell(after.choice(), after.footing().setAside(before))), Optional.of(after));
                })
                .findOne();
    }
}

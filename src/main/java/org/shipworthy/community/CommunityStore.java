package org.shipworthy.community;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.DirectStatement;
import org.shipworthy.storage.InstantText;

/** The tables of the ballots. Each verb is one transaction that holds the voter, and in which the voter's live row on the subject is locked. */
final class CommunityStore {

    /**
     * What a verb did.
     *
     * @param ballot the number of the one that was appended with a choice
     */
    record Done<T extends BallotOutcome>(T outcome, TallyChange change, OptionalLong ballot) {}

    private static final DirectStatement LOCK_OR_ADD = new DirectStatement("""
            INSERT INTO live_ballot (voter, subject) VALUES (?, ?)
            ON CONFLICT (voter, subject) DO UPDATE SET ballot = live_ballot.ballot
            RETURNING\s""" + LiveRow.COLUMNS);

    private static final DirectStatement APPEND = new DirectStatement("""
            INSERT INTO ballot (voter, subject, choice, cast_at, blind, interested, network, unjudged) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            RETURNING id""");

    private static final DirectStatement POINT_TO = new DirectStatement("""
            UPDATE live_ballot SET choice = ?, ballot = ?, blind = ?, interested = ?, set_aside = ?, cast_on = ?
            WHERE voter = ? AND subject = ?""");

    private final Database database;

    CommunityStore(Database database) {
        this.database = database;
    }

    /** Appends the ballot and makes it the live one, unless the live one says the same and counts. */
    Done<BallotOutcome> cast(Voter voter, Subject subject, Choice choice, Circumstances circumstances, Instant now) {
        return database.write(handle -> {
            database.hold(handle, voter.id());
            return cast(handle, voter, subject, choice, circumstances, now);
        });
    }

    static Done<BallotOutcome> cast(Handle handle, Voter voter, Subject subject, Choice choice, Circumstances circumstances, Instant now) {
        LiveRow row = lockOrAdd(handle, voter, subject);
        if (row.says(choice)) {
            return new Done<>(new BallotOutcome.Unchanged(choice), TallyChange.none(subject), OptionalLong.empty());
        }
        Tally.Cell cell = new Tally.Cell(choice, row.footing(circumstances));
        long ballot = append(handle, voter, subject, Optional.of(cell), circumstances.network(), now);
        circumstances.setAside().ifPresent(rule -> MarkStore.append(handle, ballot, rule, now));
        pointTo(handle, voter, subject, cell, ballot, now);
        BallotOutcome outcome = row.choice().<BallotOutcome>map(before -> new BallotOutcome.Replaced(before, choice))
                .orElseGet(() -> new BallotOutcome.Counted(choice));
        return new Done<>(outcome, new TallyChange(subject, row.live(), Optional.of(cell)), OptionalLong.of(ballot));
    }

    Done<BallotOutcome.Withdrawn> withdraw(Voter voter, Subject subject, Instant now) {
        return database.write(handle -> {
            database.hold(handle, voter.id());
            return withdraw(handle, voter, subject, now);
        });
    }

    static Done<BallotOutcome.Withdrawn> withdraw(Handle handle, Voter voter, Subject subject, Instant now) {
        Optional<Tally.Cell> earlier = remove(handle, voter, subject);
        earlier.ifPresent(cell -> append(handle, voter, subject, Optional.empty(), "", now));
        return new Done<>(new BallotOutcome.Withdrawn(earlier.map(Tally.Cell::choice)),
                new TallyChange(subject, earlier, Optional.empty()), OptionalLong.empty());
    }

    Meeting foresee(Optional<Voter> voter, Identity identity) {
        return database.read(handle -> Joining.foresee(handle, voter, identity));
    }

    record Joined(Verification verification, List<TallyChange> changes) {}

    Joined verify(Voter voter, Identity identity, Function<Subject, Set<String>> makers, Instant now) {
        return database.write(handle -> {
            Joining joining = new Joining(database, handle, now, makers);
            return new Joined(joining.join(voter, identity), joining.changes());
        });
    }

    /**
     * What counted until now. The row is locked until the transaction ends, whether it was there or not, so that of two
     * ballots of one voter the second sees the first.
     */
    private static LiveRow lockOrAdd(Handle handle, Voter voter, Subject subject) {
        return LOCK_OR_ADD.one(handle, LiveRow::of, voter.id(), subject.key());
    }

    private static long append(Handle handle, Voter voter, Subject subject, Optional<Tally.Cell> cell, String network, Instant now) {
        return APPEND.one(handle, row -> row.getLong("id"), voter.id(), subject.key(), cell.map(said -> said.choice().key()).orElse(null), InstantText.of(now),
                bit(cell.filter(said -> said.footing().blind()).isPresent()), bit(cell.filter(said -> said.footing().interested()).isPresent()), network,
                cell.filter(said -> said.footing().setAside().isEmpty()).isPresent() ? 1 : null);
    }

    private static void pointTo(Handle handle, Voter voter, Subject subject, Tally.Cell cell, long ballot, Instant now) {
        POINT_TO.run(handle, cell.choice().key(), ballot, bit(cell.footing().blind()), bit(cell.footing().interested()),
                cell.footing().setAside().orElse(null), PreferenceStore.day(now), voter.id(), subject.key());
    }

    private static int bit(boolean value) {
        return value ? 1 : 0;
    }

    private static Optional<Tally.Cell> remove(Handle handle, Voter voter, Subject subject) {
        return handle.createQuery("DELETE FROM live_ballot WHERE voter = :voter AND subject = :subject RETURNING " + LiveRow.COLUMNS)
                .bind("voter", voter.id())
                .bind("subject", subject.key())
                .map((row, context) -> LiveRow.of(row))
                .findOne()
                .flatMap(LiveRow::live);
    }
}

package org.shipworthy.community;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The tables of the community. Each verb is one transaction in which the voter's live row on the subject is locked. */
final class CommunityStore {

    private final Database database;

    CommunityStore(Database database) {
        this.database = database;
    }

    /** Appends the ballot and makes it the live one, unless the live one says the same. */
    BallotOutcome cast(Voter voter, Subject subject, Choice choice, Instant now) {
        return database.write(handle -> {
            Optional<Choice> earlier = lockOrAdd(handle, voter, subject);
            if (earlier.isPresent() && earlier.get() == choice) {
                return new BallotOutcome.Unchanged(choice);
            }
            pointTo(handle, voter, subject, choice, append(handle, voter, subject, choice.key(), now));
            return earlier.<BallotOutcome>map(before -> new BallotOutcome.Replaced(before, choice))
                    .orElseGet(() -> new BallotOutcome.Counted(choice));
        });
    }

    BallotOutcome.Withdrawn withdraw(Voter voter, Subject subject, Instant now) {
        return database.write(handle -> {
            Optional<Choice> earlier = remove(handle, voter, subject);
            earlier.ifPresent(choice -> append(handle, voter, subject, null, now));
            return new BallotOutcome.Withdrawn(earlier);
        });
    }

    Map<Subject, Tally> tallies() {
        record Row(String subject, String choice, int ballots) {}
        return database.read(handle -> handle.createQuery("""
                SELECT subject, choice, count(*) AS ballots FROM live_ballot GROUP BY subject, choice""")
                .map((row, context) -> new Row(row.getString("subject"), row.getString("choice"), row.getInt("ballots")))
                .stream()
                .collect(Collectors.toMap(
                        row -> Subject.parse(row.subject).orElseThrow(),
                        row -> Tally.EMPTY.plus(choice(row.choice), row.ballots),
                        Tally::plus)));
    }

    /**
     * The choice that counted until now. The row is locked until the transaction ends, whether it was there or not, so
     * that of two ballots of one voter the second sees the first.
     */
    private static Optional<Choice> lockOrAdd(Handle handle, Voter voter, Subject subject) {
        return handle.createQuery("""
                INSERT INTO live_ballot (voter, subject) VALUES (:voter, :subject)
                ON CONFLICT (voter, subject) DO UPDATE SET ballot = live_ballot.ballot
                RETURNING choice""")
                .bind("voter", voter.id())
                .bind("subject", subject.key())
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .one()
                .map(CommunityStore::choice);
    }

    private static long append(Handle handle, Voter voter, Subject subject, String choice, Instant now) {
        return handle.createQuery("""
                INSERT INTO ballot (voter, subject, choice, cast_at) VALUES (:voter, :subject, :choice, :now)
                RETURNING id""")
                .bind("voter", voter.id())
                .bind("subject", subject.key())
                .bind("choice", choice)
                .bind("now", InstantText.of(now))
                .mapTo(Long.class)
                .one();
    }

    private static void pointTo(Handle handle, Voter voter, Subject subject, Choice choice, long ballot) {
        handle.createUpdate("""
                UPDATE live_ballot SET choice = :choice, ballot = :ballot WHERE voter = :voter AND subject = :subject""")
                .bind("choice", choice.key())
                .bind("ballot", ballot)
                .bind("voter", voter.id())
                .bind("subject", subject.key())
                .execute();
    }

    private static Optional<Choice> remove(Handle handle, Voter voter, Subject subject) {
        return handle.createQuery("""
                DELETE FROM live_ballot WHERE voter = :voter AND subject = :subject
                RETURNING choice""")
                .bind("voter", voter.id())
                .bind("subject", subject.key())
                .mapTo(String.class)
                .findOne()
                .map(CommunityStore::choice);
    }

    private static Choice choice(String key) {
        return Choice.find(key).orElseThrow();
    }
}

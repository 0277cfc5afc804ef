package org.shipworthy.community;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.InstantText;

/** The table of what proves that a voter is one person. Every method runs in the transaction of the verb that it is for. */
final class IdentityStore {

    private IdentityStore() {}

    /** The voter of this identity. */
    static Optional<Voter> findVoter(Handle handle, Identity identity) {
        return handle.createQuery("SELECT voter FROM voter_identity WHERE hash = :hash")
                .bind("hash", identity.hash())
                .map((row, context) -> new Voter(row.getString("voter")))
                .findOne();
    }

    /**
     * Of several who claim an identity at once, the first has it; the others wait here for its transaction.
     *
     * @return whether this was the first
     */
    static boolean claim(Handle handle, Identity identity, Voter voter, Instant now) {
        return handle.createUpdate("""
                INSERT INTO voter_identity (hash, voter, domain, verified_at) VALUES (:hash, :voter, :domain, :now)
                ON CONFLICT (hash) DO NOTHING""")
                .bind("hash", identity.hash())
                .bind("voter", voter.id())
                .bind("domain", identity.domain())
                .bind("now", InstantText.of(now))
                .execute() == 1;
    }

    static boolean isVerified(Handle handle, Voter voter) {
        return handle.createQuery("SELECT count(*) FROM voter_identity WHERE voter = :voter")
                .bind("voter", voter.id())
                .mapTo(Integer.class)
                .one() > 0;
    }

    static boolean isVerifiedBesides(Handle handle, Voter voter, Identity identity) {
        return handle.createQuery("SELECT count(*) FROM voter_identity WHERE voter = :voter AND hash <> :hash")
                .bind("voter", voter.id())
                .bind("hash", identity.hash())
                .mapTo(Integer.class)
                .one() > 0;
    }

    /** The voter of this identity, which is there; locked, so that those who join one voter do it one after the other. */
    static Voter lockVoter(Handle handle, Identity identity) {
        return handle.createQuery("UPDATE voter_identity SET voter = voter WHERE hash = :hash RETURNING voter")
                .bind("hash", identity.hash())
                .map((row, context) -> new Voter(row.getString("voter")))
                .one();
    }

    record Live(Subject subject, long ballot, LiveRow row) {}

    /** The voter's live ballots, locked. */
    static List<Live> listLive(Handle handle, Voter voter) {
        return handle.createQuery("""
                UPDATE live_ballot SET ballot = ballot WHERE voter = :voter AND choice IS NOT NULL
                RETURNING subject, ballot,\s""" + LiveRow.COLUMNS)
                .bind("voter", voter.id())
                .map((row, context) -> new Live(Subject.parse(row.getString("subject")).orElseThrow(), row.getLong("ballot"), LiveRow.of(row)))
                .list();
    }

    /** What the voter's live ballots say. */
    static Map<Subject, Choice> choices(Handle handle, Voter voter) {
        return handle.createQuery("SELECT subject, choice FROM live_ballot WHERE voter = :voter AND choice IS NOT NULL")
                .bind("voter", voter.id())
                .collectRows(Collectors.toMap(row -> Subject.parse(row.getColumn("subject", String.class)).orElseThrow(),
                        row -> Choice.find(row.getColumn("choice", String.class)).orElseThrow()));
    }

    /** Asked after its row was locked: a statement that waited for the lock would not see a ballot cast meanwhile. */
    static String network(Handle handle, long ballot) {
        return handle.createQuery("SELECT network FROM ballot WHERE id = :ballot")
                .bind("ballot", ballot)
                .mapTo(String.class)
                .one();
    }

    static void markInterested(Handle handle, long ballot, boolean interested) {
        handle.createUpdate("UPDATE live_ballot SET interested = :interested WHERE " + MarkStore.IS_LIVE)
                .bind("interested", interested ? 1 : 0)
                .bind("ballot", ballot)
                .execute();
    }
}

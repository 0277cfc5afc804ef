package org.shipworthy.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** Reads the live ballots. */
final class LiveBallotStore {

    static final String LIVE = """
            SELECT live.voter, live.subject, live.choice, live.blind, live.interested, live.set_aside,
            ballot.id, ballot.cast_at, ballot.network, ballot_appeal.sentence AS appeal,
            live.voter IN (SELECT voter FROM voter_identity) AS verified
            FROM live_ballot live JOIN ballot ON ballot.id = live.ballot
            LEFT JOIN ballot_appeal ON ballot_appeal.ballot = ballot.id
            """;

    private final Database database;

    LiveBallotStore(Database database) {
        this.database = database;
    }

    Map<Subject, Tally> tallies() {
        return tallies(Optional.empty());
    }

    /** @param subjects only these, at most 5,000; all of them when empty */
    Map<Subject, Tally> tallies(Optional<Set<Subject>> subjects) {
        record Row(Subject subject, Tally.Cell cell, int ballots) {}
        if (subjects.filter(Set::isEmpty).isPresent()) {
            return Map.of();
        }
        return database.read(handle -> {
            Query query = handle.createQuery("""
                    SELECT subject, choice, blind, interested, set_aside, count(*) AS ballots,
                    voter IN (SELECT voter FROM voter_identity) AS verified
                    FROM live_ballot WHERE choice IS NOT NULL %s
                    GROUP BY subject, choice, blind, interested, set_aside, voter IN (SELECT voter FROM voter_identity)"""
                    .formatted(subjects.isPresent() ? "AND subject IN (<subjects>)" : ""));
            subjects.ifPresent(only -> query.bindList("subjects", only.stream().map(Subject::key).toList()));
            return query.map((row, context) -> new Row(Subject.parse(row.getString("subject")).orElseThrow(), cell(row), row.getInt("ballots")))
                    .stream()
                    .collect(Collectors.toMap(Row::subject, row -> Tally.EMPTY.plus(row.cell, row.ballots), Tally::plus));
        });
    }

    /** Hands on every live ballot, in the order in which they were cast, without holding them all. */
    void readLive(Consumer<Ballot> taker) {
        database.read(handle -> {
            handle.createQuery(LIVE + "ORDER BY ballot.id")
                    .setFetchSize(1_000)
                    .map((row, context) -> ballot(row))
                    .useStream(ballots -> ballots.forEach(taker));
            return null;
        });
    }

    /** Who the voter is to us, and the voter's live ballots, the latest first. */
    OwnBallots own(Voter voter) {
        return database.read(handle -> new OwnBallots(
                IdentityStore.isVerified(handle, voter),
                handle.createQuery(LIVE + "WHERE live.voter = :voter ORDER BY ballot.id DESC LIMIT :most")
                        .bind("voter", voter.id())
                        .bind("most", OwnBallots.MOST)
                        .map((row, context) -> new OwnBallots.Own(ballot(row), Optional.ofNullable(row.getString("appeal"))))
                        .list()));
    }

    static Ballot ballot(ResultSet row) throws SQLException {
        Tally.Cell cell = cell(row);
        return new Ballot(row.getLong("id"), new Voter(row.getString("voter")), Subject.parse(row.getString("subject")).orElseThrow(),
                cell.choice(), InstantText.parse(row.getString("cast_at")), row.getString("network"), cell.footing());
    }

    private static Tally.Cell cell(ResultSet row) throws SQLException {
        return new Tally.Cell(Choice.find(row.getString("choice")).orElseThrow(),
                new Footing(row.getBoolean("verified"), row.getInt("blind") == 1, row.getInt("interested") == 1,
                        Optional.ofNullable(row.getString("set_aside"))));
    }
}

package org.shipworthy.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shipworthy.community.rules.CastBallot;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/**
 * The ballots as the rules see them. One that they have to see is marked as unjudged in the transaction that casts it. A
 * number up to which all were judged would not do: nodes get numbers before they commit, so an earlier one may turn up later.
 */
final class CastBallotStore {

    private final Database database;

    CastBallotStore(Database database) {
        this.database = database;
    }

    /** The earliest that wait, in order; replaced and withdrawn ones among them, because changes count for a voter's pace. */
    List<CastBallot> listUnjudged(int most) {
        return database.read(handle -> handle.createQuery("""
                SELECT id, voter, subject, choice, cast_at, network FROM ballot
                WHERE unjudged IS NOT NULL ORDER BY id LIMIT :most""")
                .bind("most", most)
                .map((row, context) -> ballot(row))
                .list());
    }

    /** The latest live ballots that count and do not wait, the earliest of them first. */
    List<CastBallot> listLatestJudged(int most) {
        return database.read(handle -> handle.createQuery("""
                SELECT ballot.id, ballot.voter, ballot.subject, ballot.choice, ballot.cast_at, ballot.network
                FROM live_ballot JOIN ballot ON ballot.id = live_ballot.ballot
                WHERE live_ballot.set_aside IS NULL AND ballot.unjudged IS NULL
                ORDER BY ballot.id DESC LIMIT :most""")
                .bind("most", most)
                .map((row, context) -> ballot(row))
                .list()
                .reversed());
    }

    /**
     * The rules have seen these, or need not.
     *
     * @return those that waited until now: the others were seen by another node's rules meanwhile
     */
    static Set<Long> claimUnjudged(Handle handle, Collection<Long> ballots) {
        List<Long> ids = List.copyOf(ballots);
        PreparedBatch batch = handle.prepareBatch("UPDATE ballot SET unjudged = NULL WHERE id = :ballot AND unjudged IS NOT NULL");
        ids.forEach(id -> batch.bind("ballot", id).add());
        int[] changed = batch.execute();
        return IntStream.range(0, changed.length).filter(row -> changed[row] == 1).mapToObj(ids::get).collect(Collectors.toSet());
    }

    private static CastBallot ballot(ResultSet row) throws SQLException {
        Choice choice = Choice.find(row.getString("choice")).orElseThrow();
        return switch (Subject.parse(row.getString("subject")).orElseThrow()) {
            case Subject.OfTool(var tool) -> ballot(row, name(tool), Optional.empty(), choice);
            case Subject.OfPair(var first, var second) -> ballot(row, name(first), Optional.of(name(second)), choice);
        };
    }

    /** The rules remember many ballots on a few thousand tools. */
    private static String name(Slug tool) {
        return tool.value().intern();
    }

    private static CastBallot ballot(ResultSet row, String first, Optional<String> second, Choice choice) throws SQLException {
        double score = switch (choice) {
            case SHIP, FIRST -> 1;
            case SKIP, SECOND -> 0;
            case TIE, NEITHER -> 0.5;
        };
        return new CastBallot(row.getLong("id"), row.getString("voter"), row.getString("network"), InstantText.parse(row.getString("cast_at")), first, second, score);
    }
}

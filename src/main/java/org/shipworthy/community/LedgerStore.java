package org.shipworthy.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The chain's links, and the ballots in its order. */
final class LedgerStore {

    /** At most so many ballots are sealed by one link, so that other writes need not wait long. */
    static final int LONGEST_LINK = 5_000;

    private static final int ROWS_AT_ONCE = 10_000;

    private record Unsealed(long id, String voter, String subject, Optional<Choice> choice, Instant castAt, boolean blind) {}

    private final Database database;

    LedgerStore(Database database) {
        this.database = database;
    }

    Optional<ChainLink> seal(Instant now) {
        return hasUnsealed() ? database.write(handle -> seal(handle, now)) : Optional.empty();
    }

    private boolean hasUnsealed() {
        return database.read(handle -> handle.createQuery("SELECT id FROM ballot WHERE link IS NULL LIMIT 1").mapTo(Long.class).findOne().isPresent());
    }

    private static Optional<ChainLink> seal(Handle handle, Instant now) {
        lock(handle);
        ChainLink before = handle.createQuery("SELECT number, ballots, head, sealed_at FROM chain_link ORDER BY number DESC LIMIT 1")
                .map((row, context) -> link(row)).one();
        List<Unsealed> ballots = take(handle, before.number() + 1);
        if (ballots.isEmpty()) {
            return Optional.empty();
        }
        ChainHash hash = new ChainHash(before.head());
        long number = before.ballots();
        for (Unsealed ballot : ballots) {
            hash.add(SealedBallot.of(++number, ballot.voter, ballot.subject, ballot.choice, ballot.castAt, ballot.blind).line());
        }
        ChainLink link = new ChainLink(before.number() + 1, number, hash.head(), InstantText.of(now));
        add(handle, link);
        return Optional.of(link);
    }

    /** Other nodes wait here until the transaction ends. */
    static void lock(Handle handle) {
        handle.createUpdate("UPDATE chain_link SET ballots = 0 WHERE number = 0").execute();
    }

    /** What is marked is what is hashed: a ballot that another node commits meanwhile has to wait for the next link. */
    private static List<Unsealed> take(Handle handle, long link) {
        return handle.createQuery("""
                UPDATE ballot SET link = :link
                WHERE id IN (SELECT id FROM ballot WHERE link IS NULL ORDER BY id LIMIT :most)
                RETURNING id, voter, subject, choice, cast_at, blind""")
                .bind("link", link)
                .bind("most", LONGEST_LINK)
                .map((row, context) -> new Unsealed(row.getLong("id"), row.getString("voter"), row.getString("subject"),
                        Optional.ofNullable(row.getString("choice")).map(key -> Choice.find(key).orElseThrow()),
                        InstantText.parse(row.getString("cast_at")), row.getInt("blind") == 1))
                .list().stream().sorted(Comparator.comparing(Unsealed::id)).toList();
    }

    private static void add(Handle handle, ChainLink link) {
        handle.createUpdate("INSERT INTO chain_link (number, ballots, head, sealed_at) VALUES (:number, :ballots, :head, :sealedAt)")
                .bind("number", link.number())
                .bind("ballots", link.ballots())
                .bind("head", link.head())
                .bind("sealedAt", link.sealedAt())
                .execute();
    }

    List<ChainLink> read(Consumer<LedgerRow> taker) {
        return database.read(handle -> {
            Numbering numbering = new Numbering();
            readRows(handle, "b.link IS NOT NULL ORDER BY b.link, b.id", numbering, taker);
            readRows(handle, "b.link IS NULL ORDER BY b.id", numbering, taker);
            return handle.createQuery("SELECT number, ballots, head, sealed_at FROM chain_link WHERE number > 0 ORDER BY number")
                    .map((row, context) -> link(row)).list();
        });
    }

    private static void readRows(Handle handle, String which, Numbering numbering, Consumer<LedgerRow> taker) {
        handle.createQuery("""
                SELECT b.link, b.voter, b.subject, b.choice, b.cast_at, b.blind, l.interested, l.set_aside,
                       CASE WHEN l.ballot IS NULL THEN 0 ELSE 1 END AS live, CASE WHEN i.voter IS NULL THEN 0 ELSE 1 END AS verified
                FROM ballot b
                LEFT JOIN live_ballot l ON l.voter = b.voter AND l.subject = b.subject AND l.ballot = b.id
                LEFT JOIN (SELECT DISTINCT voter FROM voter_identity) i ON i.voter = b.voter
                WHERE\s""" + which)
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> row(row, numbering))
                .useStream(rows -> rows.forEach(taker));
    }

    private static final class Numbering {

        private long last;
    }

    private static LedgerRow row(ResultSet row, Numbering numbering) throws SQLException {
        long link = row.getLong("link");
        String voter = row.getString("voter");
        SealedBallot ballot = SealedBallot.of(++numbering.last, voter, row.getString("subject"),
                Optional.ofNullable(row.getString("choice")).map(key -> Choice.find(key).orElseThrow()),
                InstantText.parse(row.getString("cast_at")), row.getInt("blind") == 1);
        return new LedgerRow(link == 0 ? OptionalLong.empty() : OptionalLong.of(link), ballot, voter, row.getInt("verified") == 1,
                row.getInt("interested") == 1, Optional.ofNullable(row.getString("set_aside")), row.getInt("live") == 1);
    }

    List<ChainLink> listHeads(int days) {
        return database.read(handle -> handle.createQuery("""
                SELECT number, ballots, head, sealed_at FROM chain_link
                WHERE number IN (SELECT max(number) FROM chain_link WHERE number > 0 GROUP BY substr(sealed_at, 1, 10))
                ORDER BY number DESC LIMIT :days""")
                .bind("days", days)
                .map((row, context) -> link(row))
                .list());
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(row.getLong("number"), row.getLong("ballots"), row.getString("head"), row.getString("sealed_at"));
    }
}

package org.shipworthy.community;

import java.time.Instant;
import java.util.Optional;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The table of the tokens with which voters' programs vote. */
final class VoterTokenStore {

    private final Database database;

    VoterTokenStore(Database database) {
        this.database = database;
    }

    /** A voter's earlier token stops working. False, and nothing changed, when the voter is not verified. */
    boolean replace(Voter voter, Token token, Instant now) {
        return database.write(handle -> IdentityStore.isVerified(handle, voter) && handle.createUpdate("""
                INSERT INTO voter_token (voter, hash, made_at) VALUES (:voter, :hash, :now)
                ON CONFLICT (voter) DO UPDATE SET hash = :hash, made_at = :now""")
                .bind("voter", voter.id())
                .bind("hash", token.hash())
                .bind("now", InstantText.of(now))
                .execute() == 1);
    }

    Optional<Voter> find(Token token) {
        return database.read(handle -> handle.createQuery("SELECT voter FROM voter_token WHERE hash = :hash")
                .bind("hash", token.hash())
                .map((row, context) -> new Voter(row.getString("voter")))
                .findOne());
    }
}

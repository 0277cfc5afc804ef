package org.shipworthy.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.shipworthy.community.Identity;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The table of the links that prove an address. */
final class AddressProofStore {

    private final Database database;

    AddressProofStore(Database database) {
        this.database = database;
    }

    /** Remembers the link and queues its mail, unless the address was asked so often since then. Older links are deleted. */
    void add(Identity identity, ProofLink link, OutgoingMail mail, Instant now, Instant since, int most) {
        database.writeOnly(handle -> {
            // links that are not there yet cannot be locked
            database.hold(handle, identity.hash());
            handle.createUpdate("DELETE FROM address_proof WHERE made_at <= :since")
                    .bind("since", InstantText.of(since))
                    .execute();
            if (countOf(handle, identity) < most) {
                insert(handle, identity, link, now);
                MailStore.queueFleeting(handle, mail, now);
            }
        });
    }

    private static int countOf(Handle handle, Identity identity) {
        return handle.createQuery("SELECT count(*) FROM address_proof WHERE identity = :identity")
                .bind("identity", identity.hash())
                .mapTo(Integer.class)
                .one();
    }

    private static void insert(Handle handle, Identity identity, ProofLink link, Instant now) {
        handle.createUpdate("INSERT INTO address_proof (hash, identity, domain, made_at) VALUES (:hash, :identity, :domain, :now)")
                .bind("hash", link.hash())
                .bind("identity", identity.hash())
                .bind("domain", identity.domain())
                .bind("now", InstantText.of(now))
                .execute();
    }

    Optional<Identity> find(ProofLink link, Instant oldest) {
        return database.read(handle -> handle.createQuery(
                        "SELECT identity, domain FROM address_proof WHERE hash = :hash AND used_at IS NULL AND made_at > :oldest")
                .bind("hash", link.hash())
                .bind("oldest", InstantText.of(oldest))
                .map(AddressProofStore::identity)
                .findOne());
    }

    Optional<Identity> useUp(ProofLink link, Instant now, Instant oldest) {
        return database.write(handle -> handle.createQuery("""
                UPDATE address_proof SET used_at = :now WHERE hash = :hash AND used_at IS NULL AND made_at > :oldest
                RETURNING identity, domain""")
                .bind("now", InstantText.of(now))
                .bind("hash", link.hash())
                .bind("oldest", InstantText.of(oldest))
                .map(AddressProofStore::identity)
                .findOne());
    }

    private static Identity identity(ResultSet row, StatementContext context) throws SQLException {
        return new Identity(row.getString("identity"), row.getString("domain"));
    }
}

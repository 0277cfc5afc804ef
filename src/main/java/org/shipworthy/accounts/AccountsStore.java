package org.shipworthy.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.InstantText;

/** The tables of the accounts. */
final class AccountsStore {

    record Session(User user, Instant seenAt) {}

    private final Database database;

    AccountsStore(Database database) {
        this.database = database;
    }

    User addUser(EmailAddress email, Optional<Role> role, Token link, Instant now, Instant expiresAt) {
        return database.write(handle -> {
            if (role.filter(asked -> asked != Role.OWNER).isPresent()) {
                requireAnotherOwner(handle, email);
            }
            User user = upsert(handle, email, role, now);
            handle.createUpdate("""
                    INSERT INTO sign_in_link (account, hash, expires_at) VALUES (:account, :hash, :expires)
                    ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at""")
                    .bind("account", user.id())
                    .bind("hash", link.hash())
                    .bind("expires", InstantText.of(expiresAt))
                    .execute();
            return user;
        });
    }

    private static User upsert(Handle handle, EmailAddress email, Optional<Role> role, Instant now) {
        return handle.createQuery("""
                INSERT INTO account (email, role, added_at) VALUES (:email, coalesce(:role, :newcomer), :now)
                ON CONFLICT (email) DO UPDATE SET role = coalesce(:role, account.role)
                RETURNING id, email, role, added_at""")
                .bind("email", email.value())
                .bind("role", role.map(Role::key).orElse(null))
                .bind("newcomer", Role.EDITOR.key())
                .bind("now", InstantText.of(now))
                .map((row, context) -> user(row))
                .one();
    }

    LinkState checkLink(Token link, Instant now) {
        return database.read(handle -> handle.createQuery("SELECT expires_at FROM sign_in_link WHERE hash = :hash")
                .bind("hash", link.hash())
                .mapTo(String.class)
                .findOne()
                .map(expires -> now.isBefore(InstantText.parse(expires)) ? LinkState.USABLE : LinkState.EXPIRED)
                .orElse(LinkState.UNKNOWN));
    }

    /** Empty, and nothing changed, when the link does not work. */
    Optional<User> redeem(Token link, Token session, Instant now) {
        return database.write(handle -> {
            Optional<Long> account = useUp(handle, link, now);
            account.ifPresent(id -> {
                deleteEnded(handle, now);
                begin(handle, id, session, now);
            });
            return account.map(id -> getUser(handle, id));
        });
    }

    private static Optional<Long> useUp(Handle handle, Token link, Instant now) {
        return handle.createQuery("DELETE FROM sign_in_link WHERE hash = :hash AND expires_at > :now RETURNING account")
                .bind("hash", link.hash())
                .bind("now", InstantText.of(now))
                .mapTo(Long.class)
                .findOne();
    }

    private static void begin(Handle handle, long account, Token session, Instant now) {
        handle.createUpdate("""
                INSERT INTO session (hash, account, started_at, seen_at) VALUES (:hash, :account, :now, :now)""")
                .bind("hash", session.hash())
                .bind("account", account)
                .bind("now", InstantText.of(now))
                .execute();
    }

    private static void deleteEnded(Handle handle, Instant now) {
        handle.createUpdate("DELETE FROM session WHERE started_at <= :begin OR seen_at <= :idle")
                .bind("begin", InstantText.of(now.minus(Accounts.SESSION_LIFETIME)))
                .bind("idle", InstantText.of(now.minus(Accounts.IDLE_LIMIT)))
                .execute();
    }

    private static User getUser(Handle handle, long id) {
        return handle.createQuery("SELECT id, email, role, added_at FROM account WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> user(row))
                .one();
    }

    Optional<Session> findSession(Token session, Instant now) {
        return database.read(handle -> handle.createQuery("""
                SELECT account.id, email, role, added_at, seen_at FROM session JOIN account ON account.id = session.account
                WHERE hash = :hash AND started_at > :begin AND seen_at > :idle""")
                .bind("hash", session.hash())
                .bind("begin", InstantText.of(now.minus(Accounts.SESSION_LIFETIME)))
                .bind("idle", InstantText.of(now.minus(Accounts.IDLE_LIMIT)))
                .map((row, context) -> new Session(user(row), InstantText.parse(row.getString("seen_at"))))
                .findOne());
    }

    void see(Token session, Instant now) {
        database.writeOnly(handle -> handle.createUpdate("UPDATE session SET seen_at = :now WHERE hash = :hash")
                .bind("now", InstantText.of(now))
                .bind("hash", session.hash())
                .execute());
    }

    void signOut(Token session) {
        database.writeOnly(handle -> handle.createUpdate("DELETE FROM session WHERE hash = :hash")
                .bind("hash", session.hash())
                .execute());
    }

    void signOutEverywhere(User user) {
        database.writeOnly(handle -> handle.createUpdate("DELETE FROM session WHERE account = :account")
                .bind("account", user.id())
                .execute());
    }

    List<User> listUsers() {
        return database.read(handle -> handle.createQuery("SELECT id, email, role, added_at FROM account ORDER BY email")
                .map((row, context) -> user(row))
                .list());
    }

    boolean removeUser(EmailAddress email) {
        return database.write(handle -> {
            requireAnotherOwner(handle, email);
            return handle.createUpdate("DELETE FROM account WHERE email = :email")
                    .bind("email", email.value())
                    .execute() > 0;
        });
    }

    /** Touching every owner makes two who remove each other at the same moment wait for one another. */
    private static void requireAnotherOwner(Handle handle, EmailAddress email) {
        List<String> owners = handle.createQuery("UPDATE account SET role = role WHERE role = :owner RETURNING email")
                .bind("owner", Role.OWNER.key())
                .mapTo(String.class)
                .list();
        if (owners.equals(List.of(email.value()))) {
            throw new LastOwnerException(email);
        }
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getLong("id"),
                new EmailAddress(row.getString("email")),
                Role.find(row.getString("role")).orElseThrow(),
                InstantText.parse(row.getString("added_at")));
    }
}

package org.shipworthy.accounts;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;

/**
 * Who works at the desk, and who is signed in. There are no passwords: a link that an operator hands over signs a user
 * in once, and begins a session.
 */
public final class Accounts {

    /** How long a sign-in link works. */
    public static final Duration LINK_LIFETIME = Duration.ofMinutes(30);

    /** A session ends this long after the sign-in, however busy. */
    public static final Duration SESSION_LIFETIME = Duration.ofDays(30);

    /** A session ends when nothing was asked for this long, give or take {@link #SEEN_PRECISION}. */
    public static final Duration IDLE_LIMIT = Duration.ofDays(7);

    /** When a session was last seen is written down no more often than this. */
    static final Duration SEEN_PRECISION = Duration.ofHours(1);

    private final AccountsStore store;
    private final InstantSource clock;
    private final SecureRandom random;

    public Accounts(Database database, InstantSource clock, SecureRandom random) {
        this.store = new AccountsStore(database);
        this.clock = clock;
        this.random = random;
    }

    /**
     * Adds the user, or makes a new link for one who is there; an earlier link of the user stops working.
     *
     * @param role changes the role of one who is there; when absent, theirs stays, and somebody new becomes an editor
     * @throws LastOwnerException when it would take the role from the only owner
     */
    public SignInLink addUser(EmailAddress email, Optional<Role> role) {
        Instant now = clock.instant();
        Token token = Token.random(random);
        Instant expiresAt = now.plus(LINK_LIFETIME);
        return new SignInLink(store.addUser(email, role, token, now, expiresAt), token, expiresAt);
    }

    /** Looks at a link and changes nothing. */
    public LinkState checkLink(Token link) {
        return store.checkLink(link, clock.instant());
    }

    /** Uses the link up and begins a session. Of two at once, one is signed in. */
    public SignIn redeem(Token link) {
        Instant now = clock.instant();
        Token session = Token.random(random);
        return store.redeem(link, session, now)
                .<SignIn>map(user -> new SignIn.SignedIn(session, user))
                .orElseGet(() -> store.checkLink(link, now) == LinkState.EXPIRED ? new SignIn.Expired() : new SignIn.Unknown());
    }

    /** The user whose session this is, with the role that they have now. Seeing a session keeps it from going idle. */
    public Optional<User> findSession(Token session) {
        Instant now = clock.instant();
        Optional<AccountsStore.Session> found = store.findSession(session, now);
        found.filter(live -> live.seenAt().plus(SEEN_PRECISION).isBefore(now)).ifPresent(live -> store.see(session, now));
        return found.map(AccountsStore.Session::user);
    }

    public void signOut(Token session) {
        store.signOut(session);
    }

    /** Ends every session of the user, on all their devices. */
    public void signOutEverywhere(User user) {
        store.signOutEverywhere(user);
    }

    /** By address. */
    public List<User> listUsers() {
        return store.listUsers();
    }

    /**
     * Removes the user, who is signed out everywhere.
     *
     * @return false when there is no such user
     * @throws LastOwnerException when it is the only owner
     */
    public boolean removeUser(EmailAddress email) {
        return store.removeUser(email);
    }
}

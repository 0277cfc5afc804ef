package org.shipworthy.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.SettableClock;
import org.shipworthy.accounts.SignIn.SignedIn;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;
import org.shipworthy.storage.Database;

@ParameterizedClass
@EnumSource
class AccountsTest {

    private static final EmailAddress ANN = new EmailAddress("ann@example.org");
    private static final EmailAddress BOB = new EmailAddress("bob@example.org");
    private static final Duration MOMENT = Duration.ofMillis(1);

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private Database database;
    private Accounts accounts;

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        accounts = new Accounts(database, clock, new SecureRandom());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void linkSignsInOnce() {
        SignInLink link = accounts.addUser(ANN, Optional.of(Role.OWNER));
        SignedIn signedIn = signIn(link);
        assertThat(signedIn.user()).isEqualTo(link.user()).isEqualTo(new User(link.user().id(), ANN, Role.OWNER, clock.instant()));
        assertThat(accounts.findSession(signedIn.session())).contains(link.user());
        assertThat(accounts.redeem(link.token())).isEqualTo(new SignIn.Unknown());
    }

    @Test
    void theOnlyOwnerIsNeitherRemovedNorMadeAnEditor() {
        accounts.addUser(ANN, Optional.of(Role.OWNER));
        accounts.addUser(BOB, Optional.of(Role.EDITOR));
        assertThatThrownBy(() -> accounts.removeUser(ANN)).isInstanceOf(LastOwnerException.class).hasMessageContaining("ann@example.org is the only owner");
        assertThatThrownBy(() -> accounts.addUser(ANN, Optional.of(Role.EDITOR))).isInstanceOf(LastOwnerException.class);
        assertThat(accounts.listUsers()).extracting(User::role).containsExactly(Role.OWNER, Role.EDITOR);

        accounts.addUser(BOB, Optional.of(Role.OWNER));
        assertThat(accounts.removeUser(ANN)).isTrue();
        assertThat(accounts.removeUser(ANN)).isFalse();
        assertThat(accounts.listUsers()).extracting(User::email).containsExactly(BOB);
    }

    @Test
    void ofTwoOwnersWhoRemoveEachOtherAtOnceOneStays() {
        for (int round = 0; round < 5; round++) {
            accounts.addUser(ANN, Optional.of(Role.OWNER));
            accounts.addUser(BOB, Optional.of(Role.OWNER));
            List<Boolean> removed = AtOnce.run(2, n -> removes(n == 0 ? ANN : BOB));
            assertThat(removed).containsExactlyInAnyOrder(true, false);
            assertThat(accounts.listUsers()).extracting(User::role).containsExactly(Role.OWNER);
        }
    }

    private boolean removes(EmailAddress owner) {
        try {
            return accounts.removeUser(owner);
        } catch (LastOwnerException e) {
            return false;
        }
    }

    @Test
    void linkRedeemedTwiceAtOnceSignsInOnce() {
        for (int round = 0; round < 10; round++) {
            SignInLink link = accounts.addUser(ANN, Optional.empty());
            List<SignIn> outcomes = AtOnce.run(4, n -> accounts.redeem(link.token()));
            assertThat(outcomes).filteredOn(SignedIn.class::isInstance).hasSize(1);
        }
    }

    @Test
    void lookingAtALinkChangesNothing() {
        SignInLink link = accounts.addUser(ANN, Optional.empty());
        assertThat(accounts.checkLink(link.token())).isEqualTo(LinkState.USABLE);
        assertThat(accounts.checkLink(link.token())).isEqualTo(LinkState.USABLE);
        signIn(link);
        assertThat(accounts.checkLink(link.token())).isEqualTo(LinkState.UNKNOWN);
    }

    @Test
    void linkExpiresAfterHalfAnHour() {
        SignInLink early = accounts.addUser(ANN, Optional.empty());
        SignInLink late = accounts.addUser(BOB, Optional.empty());
        clock.advance(Accounts.LINK_LIFETIME.minus(MOMENT));
        signIn(early);
        clock.advance(MOMENT);
        assertThat(accounts.checkLink(late.token())).isEqualTo(LinkState.EXPIRED);
        assertThat(accounts.redeem(late.token())).isEqualTo(new SignIn.Expired());
    }

    @Test
    void newLinkReplacesTheEarlierOne() {
        SignInLink earlier = accounts.addUser(ANN, Optional.empty());
        SignInLink newer = accounts.addUser(ANN, Optional.empty());
        assertThat(accounts.redeem(earlier.token())).isEqualTo(new SignIn.Unknown());
        signIn(newer);
    }

    @Test
    void unknownTokenIsUnknown() {
        Token stranger = Token.random(new SecureRandom());
        assertThat(accounts.checkLink(stranger)).isEqualTo(LinkState.UNKNOWN);
        assertThat(accounts.redeem(stranger)).isEqualTo(new SignIn.Unknown());
        assertThat(accounts.findSession(stranger)).isEmpty();
    }

    @Test
    void roleChangesOnlyWhenSaid() {
        assertThat(accounts.addUser(ANN, Optional.empty()).user().role()).isEqualTo(Role.EDITOR);
        assertThat(accounts.addUser(ANN, Optional.of(Role.OWNER)).user().role()).isEqualTo(Role.OWNER);
        assertThat(accounts.addUser(ANN, Optional.empty()).user().role()).isEqualTo(Role.OWNER);
        assertThat(accounts.listUsers()).hasSize(1);
    }

    @Test
    void sessionHasTheRoleOfNow() {
        accounts.addUser(BOB, Optional.of(Role.OWNER));
        Token session = signIn(accounts.addUser(ANN, Optional.of(Role.OWNER))).session();
        accounts.addUser(ANN, Optional.of(Role.EDITOR));
        assertThat(accounts.findSession(session)).map(User::role).contains(Role.EDITOR);
    }

    @Test
    void idleSessionEnds() {
        Token session = signIn(accounts.addUser(ANN, Optional.empty())).session();
        clock.advance(Accounts.IDLE_LIMIT.minus(MOMENT));
        assertThat(accounts.findSession(session)).isPresent();
        clock.advance(Accounts.IDLE_LIMIT.minus(MOMENT));
        assertThat(accounts.findSession(session)).isPresent();
        clock.advance(Accounts.IDLE_LIMIT);
        assertThat(accounts.findSession(session)).isEmpty();
    }

    @Test
    void busySessionEndsAfterThirtyDays() {
        Token session = signIn(accounts.addUser(ANN, Optional.empty())).session();
        for (int day = 0; day < 29; day++) {
            clock.advance(Duration.ofDays(1));
            assertThat(accounts.findSession(session)).isPresent();
        }
        clock.advance(Duration.ofDays(1).minus(MOMENT));
        assertThat(accounts.findSession(session)).isPresent();
        clock.advance(MOMENT);
        assertThat(accounts.findSession(session)).isEmpty();
    }

    @Test
    void signOutEndsThisSessionOnly() {
        Token desk = signIn(accounts.addUser(ANN, Optional.empty())).session();
        Token phone = signIn(accounts.addUser(ANN, Optional.empty())).session();
        accounts.signOut(desk);
        assertThat(accounts.findSession(desk)).isEmpty();
        assertThat(accounts.findSession(phone)).isPresent();
    }

    @Test
    void signOutEverywhereEndsAllSessionsOfTheUser() {
        SignedIn desk = signIn(accounts.addUser(ANN, Optional.empty()));
        Token phone = signIn(accounts.addUser(ANN, Optional.empty())).session();
        Token other = signIn(accounts.addUser(BOB, Optional.empty())).session();
        accounts.signOutEverywhere(desk.user());
        assertThat(accounts.findSession(desk.session())).isEmpty();
        assertThat(accounts.findSession(phone)).isEmpty();
        assertThat(accounts.findSession(other)).isPresent();
    }

    @Test
    void removedUserIsSignedOutAndCannotComeBack() {
        Token session = signIn(accounts.addUser(ANN, Optional.empty())).session();
        SignInLink link = accounts.addUser(ANN, Optional.empty());
        assertThat(accounts.removeUser(ANN)).isTrue();
        assertThat(accounts.findSession(session)).isEmpty();
        assertThat(accounts.redeem(link.token())).isEqualTo(new SignIn.Unknown());
        assertThat(accounts.removeUser(ANN)).isFalse();
    }

    @Test
    void usersAreListedByAddress() {
        accounts.addUser(BOB, Optional.empty());
        accounts.addUser(ANN, Optional.of(Role.OWNER));
        assertThat(accounts.listUsers()).extracting(User::email).containsExactly(ANN, BOB);
    }

    @Test
    void endedSessionsAreClearedAwayAtTheNextSignIn() {
        signIn(accounts.addUser(ANN, Optional.empty()));
        clock.advance(Accounts.IDLE_LIMIT);
        signIn(accounts.addUser(BOB, Optional.empty()));
        assertThat(stored("SELECT count(*) FROM session")).containsExactly("1");
    }

    @Test
    void noTokenIsStored() {
        SignInLink used = accounts.addUser(ANN, Optional.empty());
        Token session = signIn(used).session();
        Token open = accounts.addUser(ANN, Optional.empty()).token();
        assertThat(stored("SELECT hash FROM session UNION SELECT hash FROM sign_in_link"))
                .containsExactlyInAnyOrder(session.hash(), open.hash())
                .doesNotContain(session.value(), open.value());
    }

    private SignedIn signIn(SignInLink link) {
        SignIn outcome = accounts.redeem(link.token());
        assertThat(outcome).isInstanceOf(SignedIn.class);
        return (SignedIn) outcome;
    }

    private List<String> stored(String query) {
        return database.read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}

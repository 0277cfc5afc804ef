package org.shipworthy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.shipworthy.community.BallotOutcome.Counted;
import org.shipworthy.community.BallotOutcome.Replaced;
import org.shipworthy.community.BallotOutcome.Unchanged;
import org.shipworthy.community.BallotOutcome.Withdrawn;
import org.shipworthy.community.rules.SameVoter;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;

@ParameterizedClass
@EnumSource
class CommunityTest {

    private static final Subject GEMMA = new Subject.OfTool(new Slug("gemma-3n"));
    private static final Subject PAIR = Subject.parse("gemma-3n-vs-mistral-medium-3-2").orElseThrow();
    private static final Voter ANN = voter(1);
    private static final Identity ANNS_MAIL = identity("ann@example.org");
    private static final Function<Subject, Set<String>> NO_MAKERS = subject -> Set.of();

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private Database database;
    private Community community;

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        community = new Community(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void firstBallotIsCounted() {
        assertThat(cast(ANN, GEMMA, Choice.SHIP)).isEqualTo(new Counted(Choice.SHIP));
        assertTallied(GEMMA, Choice.SHIP, 1);
    }

    @Test
    void secondBallotReplacesTheFirst() {
        cast(ANN, GEMMA, Choice.SHIP);
        assertThat(cast(ANN, GEMMA, Choice.SKIP)).isEqualTo(new Replaced(Choice.SHIP, Choice.SKIP));
        assertTallied(GEMMA, Choice.SKIP, 1);
        assertThat(cast()).containsExactly("ship", "skip");
    }

    @Test
    void sameBallotAgainChangesNothing() {
        cast(ANN, PAIR, Choice.TIE);
        assertThat(cast(ANN, PAIR, Choice.TIE)).isEqualTo(new Unchanged(Choice.TIE));
        assertTallied(PAIR, Choice.TIE, 1);
        assertThat(cast()).containsExactly("tie");
    }

    @Test
    void withdrawnBallotCountsNoLongerAndIsKept() {
        cast(ANN, GEMMA, Choice.SHIP);
        assertThat(community.withdraw(ANN, GEMMA)).isEqualTo(new Withdrawn(Optional.of(Choice.SHIP)));
        assertThat(community.tallies()).isEqualTo(Tallies.NONE);
        assertThat(cast()).containsExactly("ship", "withdrawn");
    }

    @Test
    void withdrawingNothingIsHarmless() {
        assertThat(community.withdraw(ANN, GEMMA)).isEqualTo(new Withdrawn(Optional.empty()));
        assertThat(cast()).isEmpty();
    }

    @Test
    void ballotAfterAWithdrawalIsTheFirstAgain() {
        cast(ANN, GEMMA, Choice.SHIP);
        community.withdraw(ANN, GEMMA);
        assertThat(cast(ANN, GEMMA, Choice.SHIP)).isEqualTo(new Counted(Choice.SHIP));
        assertTallied(GEMMA, Choice.SHIP, 1);
    }

    @Test
    void subjectsAndVotersAreCountedApart() {
        cast(ANN, GEMMA, Choice.SHIP);
        cast(ANN, PAIR, Choice.FIRST);
        cast(voter(2), PAIR, Choice.SECOND);
        assertTallied(GEMMA, Choice.SHIP, 1);
        assertThat(community.tallies().of(PAIR).unverified()).isEqualTo(new Counts(Map.of(Choice.FIRST, 1, Choice.SECOND, 1)));
    }

    @Test
    void choiceThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> cast(ANN, GEMMA, Choice.FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> cast(ANN, PAIR, Choice.SHIP));
        assertThat(cast()).isEmpty();
    }

    @Test
    void talliesAskedForTwiceAreTheSameObject() {
        cast(ANN, GEMMA, Choice.SHIP);
        assertThat(community.tallies()).isSameAs(community.tallies());
    }

    @Test
    void twoHundredVotersAtOnceAreAllCounted() {
        AtOnce.run(200, n -> cast(voter(n), GEMMA, Choice.SHIP));
        assertTallied(GEMMA, Choice.SHIP, 200);
    }

    @Test
    void oneVoterManyTimesAtOnceCountsOnce() {
        for (int round = 0; round < 20; round++) {
            Voter voter = voter(round);
            AtOnce.run(8, n -> switch (n % 4) {
                case 0 -> community.withdraw(voter, GEMMA);
                case 1 -> cast(voter, GEMMA, Choice.SKIP);
                default -> cast(voter, GEMMA, Choice.SHIP);
            });
            cast(voter, GEMMA, Choice.SHIP);
            assertTallied(GEMMA, Choice.SHIP, round + 1);
        }
    }

    @Test
    void verifyingBringsAllOfAVotersBallotsIntoTheHeadline() {
        cast(ANN, GEMMA, Choice.SHIP);
        cast(voter(2), GEMMA, Choice.SHIP);
        assertThat(community.verify(ANN, ANNS_MAIL, NO_MAKERS)).isEqualTo(new Verification(ANN, Map.of(GEMMA, Choice.SHIP)));
        cast(ANN, PAIR, Choice.TIE);
        assertThat(headline(GEMMA)).isEqualTo(Map.of(Choice.SHIP, 1));
        assertThat(headline(PAIR)).isEqualTo(Map.of(Choice.TIE, 1));
        assertThat(community.tallies().of(GEMMA).unverified()).isEqualTo(new Counts(Map.of(Choice.SHIP, 1)));
        assertMemoryIsTheDatabase();
        cast(ANN, GEMMA, Choice.SKIP);
        community.withdraw(ANN, PAIR);
        assertThat(headline(GEMMA)).isEqualTo(Map.of(Choice.SKIP, 1));
        assertThat(headline(PAIR)).isEmpty();
        assertMemoryIsTheDatabase();
    }

    @Test
    void twoBrowsersWithOneAddressAreOneVoter() {
        cast(ANN, GEMMA, Choice.SHIP);
        community.verify(ANN, ANNS_MAIL, NO_MAKERS);
        Voter elsewhere = voter(2);
        cast(elsewhere, GEMMA, Choice.SKIP);
        cast(elsewhere, PAIR, Choice.FIRST);
        Verification joined = community.verify(elsewhere, ANNS_MAIL, NO_MAKERS);
        assertThat(joined).isEqualTo(new Verification(ANN, Map.of(GEMMA, Choice.SHIP, PAIR, Choice.FIRST)));
        assertThat(headline(GEMMA)).isEqualTo(Map.of(Choice.SHIP, 1));
        assertThat(headline(PAIR)).isEqualTo(Map.of(Choice.FIRST, 1));
        assertThat(community.tallies().of(GEMMA).setAside()).isEqualTo(Map.of("same-voter", 1));
        assertThat(community.tallies().of(PAIR).unverified().total()).isZero();
        assertMemoryIsTheDatabase();
        assertThat(list("SELECT coalesce(choice, 'withdrawn') FROM ballot ORDER BY id")).as("everything was kept")
                .containsExactly("ship", "skip", "first", "withdrawn", "first");
        assertThat(list("SELECT rule FROM ballot_mark")).containsExactly("same-voter");
    }

    @Test
    void verifyingTwiceChangesNothing() {
        cast(ANN, GEMMA, Choice.SHIP);
        community.verify(ANN, ANNS_MAIL, NO_MAKERS);
        Tallies before = community.tallies();
        assertThat(community.verify(ANN, ANNS_MAIL, NO_MAKERS).voter()).isEqualTo(ANN);
        assertThat(community.tallies()).isEqualTo(before);
        assertMemoryIsTheDatabase();
    }

    @Test
    void ballotsFromAMakersOwnDomainAreCountedApart() {
        Set<String> makers = Set.of(ANNS_MAIL.domain());
        cast(ANN, GEMMA, Choice.SHIP);
        community.verify(ANN, ANNS_MAIL, subject -> subject.equals(GEMMA) ? makers : Set.of());
        community.cast(ANN, PAIR, Choice.FIRST, Circumstances.from("network").about(makers));
        for (Subject subject : List.of(GEMMA, PAIR)) {
            assertThat(headline(subject)).isEmpty();
            assertThat(community.tallies().of(subject).interested().total()).isEqualTo(1);
        }
        assertMemoryIsTheDatabase();
    }

    @Test
    void aBallotThatARuleSetsAsideIsKeptAndNotCounted() {
        community.verify(ANN, ANNS_MAIL, NO_MAKERS);
        community.cast(ANN, GEMMA, Choice.SHIP, Circumstances.from("network").setAsideBy(new SameVoter()));
        assertThat(headline(GEMMA)).isEmpty();
        assertThat(community.tallies().of(GEMMA).setAside()).isEqualTo(Map.of("same-voter", 1));
        assertMemoryIsTheDatabase();
        assertThat(cast(ANN, GEMMA, Choice.SHIP)).as("cast again, as it should be").isEqualTo(new Replaced(Choice.SHIP, Choice.SHIP));
        assertThat(headline(GEMMA)).isEqualTo(Map.of(Choice.SHIP, 1));
        assertMemoryIsTheDatabase();
    }

    @Test
    void blindBallotsAreToldApart() {
        community.verify(ANN, ANNS_MAIL, NO_MAKERS);
        community.cast(ANN, PAIR, Choice.FIRST, Circumstances.from("network").whileBlind());
        assertThat(community.tallies().of(PAIR).blind().of(Choice.FIRST)).isEqualTo(1);
        cast(ANN, PAIR, Choice.SECOND);
        assertThat(community.tallies().of(PAIR).blind().total()).isZero();
        assertThat(community.tallies().of(PAIR).named().of(Choice.SECOND)).isEqualTo(1);
        assertMemoryIsTheDatabase();
    }

    @Test
    void liveBallotsAreReadInTheirOrder() {
        cast(ANN, GEMMA, Choice.SHIP);
        cast(voter(2), PAIR, Choice.TIE);
        cast(ANN, GEMMA, Choice.SKIP);
        List<Ballot> ballots = new ArrayList<>();
        community.readLive(ballots::add);
        Footing unverified = new Footing(false, false, false, Optional.empty());
        assertThat(ballots).containsExactly(
                new Ballot(2, voter(2), PAIR, Choice.TIE, clock.instant(), "network", unverified),
                new Ballot(3, ANN, GEMMA, Choice.SKIP, clock.instant(), "network", unverified));
    }

    /** Ballots by their choices, each from a voter of its own or changed several times: the order makes no difference. */
    @Test
    void theOrderOfBallotsDoesNotMatter() {
        Random random = new Random(7);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        List<Tallies> counted = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            try (Database fresh = kind.openFresh(folder.resolve("round" + round))) {
                Community community = new Community(fresh, clock);
                for (int n : order) {
                    if (n % 5 == 0) {
                        community.verify(voter(n), identity("voter" + n + "@example.org"), NO_MAKERS);
                    }
                    Choice choice = n % 3 == 0 ? Choice.SHIP : Choice.SKIP;
                    community.cast(voter(n), GEMMA, choice, n % 4 == 0 ? Circumstances.from("network").whileBlind() : Circumstances.from("network"));
                }
                counted.add(community.tallies());
            }
            Collections.shuffle(order, random);
        }
        assertThat(counted).containsOnly(counted.getFirst());
    }

    private BallotOutcome cast(Voter voter, Subject subject, Choice choice) {
        return community.cast(voter, subject, choice, Circumstances.from("network"));
    }

    private Map<Choice, Integer> headline(Subject subject) {
        return community.tallies().of(subject).headline().byChoice();
    }

    private static Identity identity(String address) {
        return new Identities(new byte[32]).ofMail(EmailAddress.parse(address).orElseThrow());
    }

    /** What the memory says is what the database says, and the ballot that counts is the voter's last. */
    private void assertTallied(Subject subject, Choice choice, int count) {
        assertThat(community.tallies().of(subject).unverified()).isEqualTo(new Counts(Map.of(choice, count)));
        assertMemoryIsTheDatabase();
    }

    private void assertMemoryIsTheDatabase() {
        assertThat(new Community(database, clock).tallies()).isEqualTo(community.tallies());
        assertThat(live()).isEqualTo(last());
    }

    private List<String> cast() {
        return list("SELECT coalesce(choice, 'withdrawn') FROM ballot ORDER BY id");
    }

    private List<String> live() {
        return list("SELECT cast(ballot AS TEXT) FROM live_ballot ORDER BY ballot");
    }

    private List<String> last() {
        return list("""
                SELECT cast(id AS TEXT) FROM ballot WHERE choice IS NOT NULL
                AND id IN (SELECT max(id) FROM ballot GROUP BY voter, subject) ORDER BY id""");
    }

    private List<String> list(String query) {
        return database.read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private static Voter voter(int number) {
        return new Voter("voter-%012d".formatted(number));
    }
}

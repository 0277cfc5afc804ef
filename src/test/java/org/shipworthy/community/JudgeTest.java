package org.shipworthy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.Electorate;
import org.shipworthy._support.SettableClock;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Slug;
import org.shipworthy.storage.Database;

@ParameterizedClass
@EnumSource
class JudgeTest {

    private static final Voter HASTY = new Voter("hasty-voter-of-tests");
    private static final int PACE = 30;

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
    void whatComesTooFastIsSetAsideAfterItWasAcknowledged() {
        castTooMany();
        assertThat(unverified(PACE)).as("until the rules have seen it").isEqualTo(1);
        assertThat(community.judge()).isTrue();
        assertThat(unverified(PACE)).isZero();
        assertThat(community.tallies().of(subject(PACE)).setAside()).isEqualTo(Map.of("voter-pace", 1));
        assertThat(unverified(PACE - 1)).isEqualTo(1);
        assertThat(new Community(database, clock).tallies()).as("as the database has it").isEqualTo(community.tallies());
        assertThat(marks()).containsExactly("voter-pace 1");
        assertThat(community.judge()).as("nothing new").isFalse();
    }

    @Test
    void verifyingLaterDoesNotBringItBack() {
        castTooMany();
        community.judge();
        community.verify(HASTY, new Identities(new byte[32]).ofMail(EmailAddress.parse("hasty@example.org").orElseThrow()), subject -> Set.of());
        assertThat(community.tallies().of(subject(PACE)).headline().total()).isZero();
        assertThat(community.tallies().of(subject(0)).headline().total()).isEqualTo(1);
        assertThat(new Community(database, clock).tallies()).isEqualTo(community.tallies());
    }

    @Test
    void whatWasNotJudgedBeforeAStopIsJudgedAtTheNextStart() {
        castTooMany();
        Community next = new Community(database, clock);
        next.recall();
        assertThat(next.judge()).isTrue();
        assertThat(next.tallies().of(subject(PACE)).setAside()).isEqualTo(Map.of("voter-pace", 1));
        assertThat(marks()).hasSize(1);
        Community third = new Community(database, clock);
        third.recall();
        assertThat(third.judge()).isFalse();
        assertThat(marks()).as("judged once").hasSize(1);
    }

    @Test
    void whatAPersonReinstatedNoRuleSetsAsideAgain() {
        castTooMany();
        community.judge();
        long ballot = setAside();
        assertThat(community.reinstate(List.of(ballot, ballot, 999L), "Was a person.", "editor@example.org")).isEqualTo(1);
        assertThat(unverified(PACE)).isEqualTo(1);
        Community next = new Community(database, clock);
        next.recall();
        next.judge();
        assertThat(next.tallies()).isEqualTo(community.tallies());
        assertThat(community.countSetAside()).isEmpty();
    }

    @Test
    void whatAPersonReinstatedStaysWhenLaterBallotsRaiseTheAlarmAgain() {
        SplittableRandom random = new SplittableRandom(2);
        IntStream.range(0, 150).forEach(n -> prefer(community, n, random.nextBoolean() ? Choice.FIRST : Choice.SECOND));
        assertThat(community.judge()).isFalse();
        List<Long> honest = IntStream.range(0, 150).mapToObj(n -> community.ballotsOf(Electorate.voter(n)).ballots().getFirst().ballot().id()).toList();
        campaign(community, 1_000);
        assertThat(community.reinstate(honest, "Were people.", "editor@example.org")).isPositive();
        Community next = new Community(database, clock);
        next.recall();
        campaign(next, 2_000);
        assertThat(next.reinstate(honest, "Again.", "editor@example.org")).isZero();
    }

    /** Newcomers prefer one tool until a rule finds them. */
    private void campaign(Community node, int from) {
        int next = from;
        do {
            prefer(node, next++, Choice.FIRST);
        } while (!node.judge() && next < from + 100);
        assertThat(node.countSetAside()).containsKey("burst");
    }

    private void prefer(Community node, int voter, Choice choice) {
        clock.advance(Duration.ofMinutes(30));
        node.cast(Electorate.voter(voter), anvilAnd(voter % 40), choice, Circumstances.from(""));
    }

    private static Subject anvilAnd(int n) {
        return Subject.parse("anvil-vs-tool-" + n).orElseThrow();
    }

    @Test
    void aWithdrawnOrReplacedBallotIsNotSetAside() {
        castTooMany();
        community.withdraw(HASTY, subject(PACE));
        assertThat(community.judge()).isFalse();
        assertThat(community.tallies().of(subject(PACE)).cells()).isEmpty();
    }

    @Test
    void whatWasRecalledIsNotSeenTwice() {
        IntStream.range(0, PACE).forEach(n -> community.cast(HASTY, subject(n), Choice.SHIP, Circumstances.from("network")));
        community.recall();
        assertThat(community.judge()).isFalse();
        assertThat(marks()).isEmpty();
    }

    @Test
    void aBallotThatWaitsIsJudgedHoweverOldItIs() {
        castTooMany();
        clock.advance(Duration.ofDays(400));
        Community next = new Community(database, clock);
        next.recall();
        assertThat(next.judge()).isTrue();
        assertThat(marks()).containsExactly("voter-pace 1");
        assertThat(waiting()).isZero();
    }

    @Test
    void whatWasJudgedIsRememberedAtTheNextStart() {
        IntStream.range(0, PACE).forEach(n -> community.cast(HASTY, subject(n), Choice.SHIP, Circumstances.from("network")));
        community.judge();
        Community next = new Community(database, clock);
        next.recall();
        next.cast(HASTY, subject(PACE), Choice.SHIP, Circumstances.from("network"));
        assertThat(next.judge()).as("one too many").isTrue();
        assertThat(next.tallies().of(subject(PACE)).setAside()).isEqualTo(Map.of("voter-pace", 1));
    }

    @Test
    void moreThanFitsAPortionIsJudgedPortionByPortionAlsoByAnotherJudge() {
        castTooMany();
        Judge first = new Judge(database, clock, 4);
        assertThat(first.judgeSome()).isEqualTo(new Judge.Judged(List.of(), false));
        assertThat(waiting()).isEqualTo(PACE + 1 - 4);
        Judge afterKill = new Judge(database, clock, 4);
        afterKill.recall();
        List<Judge.Judged> portions = IntStream.range(0, 7).mapToObj(n -> afterKill.judgeSome()).toList();
        assertThat(portions).extracting(Judge.Judged::isAll).containsExactly(false, false, false, false, false, false, true);
        assertThat(waiting()).isZero();
        assertThat(marks()).as("the second knew what the first had judged").containsExactly("voter-pace 1");
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenTheNextTime() {
        castTooMany();
        database.writeOnly(handle -> handle.execute("ALTER TABLE ballot_mark RENAME TO away"));
        assertThatThrownBy(community::judge).isInstanceOf(JdbiException.class);
        assertThat(waiting()).isEqualTo(PACE + 1);
        database.writeOnly(handle -> handle.execute("ALTER TABLE away RENAME TO ballot_mark"));
        assertThat(community.judge()).isTrue();
        assertThat(marks()).containsExactly("voter-pace 1");
        assertThat(community.tallies()).isEqualTo(new Community(database, clock).tallies());
    }

    @Test
    void whatAnotherNodeJudgedMeanwhileStands() {
        castTooMany();
        Judge late = new Judge(database, clock);
        database.writeOnly(handle -> handle.execute("ALTER TABLE ballot_mark RENAME TO away"));
        assertThatThrownBy(late::judgeSome).isInstanceOf(JdbiException.class);
        database.writeOnly(handle -> handle.execute("ALTER TABLE away RENAME TO ballot_mark"));
        community.judge();
        community.reinstate(List.of(setAside()), "Was a person.", "editor@example.org");
        assertThat(late.judgeSome().changes()).isEmpty();
        assertThat(community.countSetAside()).isEmpty();
    }

    @Test
    void oneNodeJudgesWhatAnotherTookAndBothCountAlike() {
        Community other = new Community(database, clock);
        castTooMany();
        assertThat(other.judge()).isTrue();
        assertThat(community.judge()).as("nothing is left").isFalse();
        assertThat(marks()).containsExactly("voter-pace 1");
        community.catchUp();
        other.catchUp();
        assertThat(community.tallies().of(subject(PACE)).setAside()).isEqualTo(Map.of("voter-pace", 1));
        assertThat(other.tallies()).isEqualTo(community.tallies());
    }

    @Test
    void whatAnotherNodeLeftIsJudgedOnceItIsTakenIn() {
        assertThat(community.judge()).isFalse();
        Community other = new Community(database, clock);
        IntStream.rangeClosed(0, PACE).forEach(n -> other.cast(HASTY, subject(n), Choice.SHIP, Circumstances.from("network")));
        assertThat(community.judge()).as("nobody told of it").isFalse();
        assertThat(waiting()).isEqualTo(PACE + 1);
        community.catchUp();
        assertThat(community.judge()).isTrue();
        assertThat(waiting()).isZero();
        assertThat(marks()).containsExactly("voter-pace 1");
    }

    @Test
    void whatMovesToTheEarlierVoterIsNotTakenForHaste() {
        Identity identity = new Identities(new byte[32]).ofMail(EmailAddress.parse("hasty@example.org").orElseThrow());
        Voter earlier = new Voter("earlier-voter-of-tests");
        community.verify(earlier, identity, subject -> Set.of());
        IntStream.rangeClosed(0, PACE).forEach(n -> {
            community.cast(HASTY, subject(n), Choice.SHIP, Circumstances.from("network"));
            clock.advance(Duration.ofMinutes(4));
        });
        community.judge();
        community.verify(HASTY, identity, subject -> Set.of());
        assertThat(waiting()).isZero();
        assertThat(community.tallies().of(subject(PACE)).headline().total()).isEqualTo(1);
    }

    private void castTooMany() {
        IntStream.rangeClosed(0, PACE).forEach(n -> community.cast(HASTY, subject(n), n % 2 == 0 ? Choice.SHIP : Choice.SKIP, Circumstances.from("network")));
    }

    /** The first of those that were set aside. */
    private long setAside() {
        SetAsideGroup group = community.listSetAside(10).getFirst();
        return community.listSetAside(group.rule(), group.subject(), group.day(), 10).getFirst().ballot().id();
    }

    private int unverified(int n) {
        return community.tallies().of(subject(n)).unverified().total();
    }

    private static Subject subject(int n) {
        return new Subject.OfTool(new Slug("tool-" + n));
    }

    private int waiting() {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM ballot WHERE unjudged IS NOT NULL").mapTo(Integer.class).one());
    }

    private List<String> marks() {
        return database.read(handle -> handle.createQuery("SELECT rule || ' ' || version FROM ballot_mark ORDER BY id").mapTo(String.class).list());
    }
}

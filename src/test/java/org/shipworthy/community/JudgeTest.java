package org.shipworthy.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
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
        assertThat(next.tallies().of(subject(PACE)).setAside()).isEqualTo(Map.of("voter-pace", 1));
        assertThat(marks()).hasSize(1);
        Community third = new Community(database, clock);
        third.recall();
        assertThat(marks()).as("judged once").hasSize(1);
    }

    @Test
    void whatAPersonReinstatedNoRuleSetsAsideAgain() {
        castTooMany();
        community.judge();
        SetAsideGroup group = community.listSetAside(10).getFirst();
        long ballot = community.listSetAside(group.rule(), group.subject(), group.day(), 10).getFirst().ballot().id();
        assertThat(community.reinstate(List.of(ballot, ballot, 999L), "Was a person.", "editor@example.org")).isEqualTo(1);
        assertThat(unverified(PACE)).isEqualTo(1);
        Community next = new Community(database, clock);
        next.recall();
        assertThat(next.tallies()).isEqualTo(community.tallies());
        assertThat(community.countSetAside()).isEmpty();
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
    void oldBallotsAreRememberedAndLeftAsTheyAre() {
        castTooMany();
        clock.advance(Duration.ofHours(2));
        Community next = new Community(database, clock);
        next.recall();
        assertThat(marks()).isEmpty();
    }

    private void castTooMany() {
        IntStream.rangeClosed(0, PACE).forEach(n -> community.cast(HASTY, subject(n), n % 2 == 0 ? Choice.SHIP : Choice.SKIP, Circumstances.from("network")));
    }

    private int unverified(int n) {
        return community.tallies().of(subject(n)).unverified().total();
    }

    private static Subject subject(int n) {
        return new Subject.OfTool(new Slug("tool-" + n));
    }

    private List<String> marks() {
        return database.read(handle -> handle.createQuery("SELECT rule || ' ' || version FROM ballot_mark ORDER BY id").mapTo(String.class).list());
    }
}

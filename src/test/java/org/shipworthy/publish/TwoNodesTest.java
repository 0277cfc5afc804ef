package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.Electorate;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Circumstances;
import org.shipworthy.community.Community;
import org.shipworthy.community.Footing;
import org.shipworthy.community.Identity;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tallies;
import org.shipworthy.community.Voter;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** Two nodes on one PostgreSQL. */
class TwoNodesTest {

    private static final Subject PAIR = Subject.parse("gemma-3n-vs-phi-4-mini").orElseThrow();
    private static final List<Subject> SUBJECTS = List.of(PAIR, Subject.parse("gemma-3n").orElseThrow(), Subject.parse("phi-4-mini").orElseThrow());

    @TempDir
    private Path folder;

    @Test
    void ballotOfOneNodeShowsOnTheOtherWithinSeconds() throws InterruptedException {
        StorageSettings settings = DatabaseKind.POSTGRESQL.fresh(folder);
        try (Site one = Site.open(settings, InstantSource.system()); Site other = Site.open(settings, InstantSource.system())) {
            one.keepCounting();
            other.keepCounting();
            one.cast(Electorate.voter(1), PAIR, Choice.FIRST, Circumstances.from(""));
            other.cast(Electorate.voter(2), PAIR, Choice.FIRST, Circumstances.from(""));
            await(() -> firsts(one), 2);
            await(() -> firsts(other), 2);

            other.cast(Electorate.voter(1), PAIR, Choice.SECOND, Circumstances.from(""));
            one.verify(Electorate.voter(2), new Identity("hash", ""));
            for (Site site : List.of(one, other)) {
                await(() -> site.snapshot().tallies().of(PAIR).headline().of(Choice.FIRST), 1);
                await(() -> site.snapshot().tallies().of(PAIR).unverified().of(Choice.SECOND), 1);
                assertThat(firsts(site)).isEqualTo(1);
            }
        }
    }

    private static void await(IntSupplier ballots, int expected) throws InterruptedException {
        for (int i = 0; i < 600 && ballots.getAsInt() != expected; i++) {
            Thread.sleep(100);
        }
        assertThat(ballots.getAsInt()).isEqualTo(expected);
    }

    private static int firsts(Site site) {
        return site.snapshot().tallies().of(PAIR).where(footing -> true).of(Choice.FIRST);
    }

    /** Voters cast, change, withdraw and are verified on both nodes at once while both catch up all the time. */
    @Test
    void afterARushBothNodesCountWhatTheDatabaseHolds() {
        StorageSettings settings = DatabaseKind.POSTGRESQL.fresh(folder);
        try (Database first = Database.open(settings); Database second = Database.open(settings)) {
            List<Community> nodes = List.of(new Community(first, InstantSource.system()), new Community(second, InstantSource.system()));
            AtomicBoolean done = new AtomicBoolean();
            Thread looking = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    nodes.forEach(Community::catchUp);
                }
            });
            AtOnce.run(12, thread -> {
                Random random = new Random(thread);
                for (int i = 0; i < 60; i++) {
                    act(nodes.get(random.nextInt(2)), random);
                }
                return thread;
            });
            done.set(true);
            join(looking);
            for (int i = 0; i < 3; i++) {
                nodes.forEach(Community::catchUp);
            }

            Tallies truth = new Community(first, InstantSource.system()).tallies();
            assertThat(truth.pairs()).isNotEmpty();
            assertThat(nodes).extracting(Community::tallies).containsOnly(truth);
            assertThat(nodes).noneMatch(Community::catchUp);
        }
    }

    /**
     * Voters who just began verify on both nodes at once while they vote. Waiting for each other would end some of these by
     * the database, a second later each.
     */
    @Test
    void votersVerifyOnBothNodesWhileTheyVote() {
        StorageSettings settings = DatabaseKind.POSTGRESQL.fresh(folder);
        try (Database first = Database.open(settings); Database second = Database.open(settings)) {
            List<Community> nodes = List.of(new Community(first, InstantSource.system()), new Community(second, InstantSource.system()));
            Voter home = Electorate.voter(0);
            Identity shared = new Identity("identity of many", "");
            nodes.getFirst().verify(home, shared, ignored -> Set.of());
            AtOnce.run(12, thread -> {
                Random random = new Random(thread);
                for (int i = 0; i < 300; i++) {
                    int number = 1 + i / 3;
                    Voter voter = Electorate.voter(number);
                    Identity identity = number % 5 == 0 ? shared : new Identity("identity of " + number, "");
                    Community node = nodes.get(random.nextInt(2));
                    if (random.nextInt(3) == 0) {
                        assertThat(node.verify(voter, identity, ignored -> Set.of()).voter()).isIn(voter, home);
                    } else {
                        vote(node, voter, SUBJECTS.get(random.nextInt(3)), random);
                    }
                }
                return thread;
            });
            for (int i = 0; i < 3; i++) {
                nodes.forEach(Community::catchUp);
            }
            assertThat(nodes).extracting(Community::tallies).containsOnly(new Community(first, InstantSource.system()).tallies());
            assertThat(nodes.getFirst().ballotsOf(home).ballots()).hasSize(SUBJECTS.size());
        }
    }

    /** However a vote and the link from a maker's mail domain overtake each other. */
    @Test
    void votesOfMakersAreMarkedThoughCastWhileTheyVerify() {
        StorageSettings settings = DatabaseKind.POSTGRESQL.fresh(folder);
        Circumstances ofMaker = new Circumstances("", false, Set.of("maker"), Optional.empty());
        try (Database first = Database.open(settings); Database second = Database.open(settings)) {
            List<Community> nodes = List.of(new Community(first, InstantSource.system()), new Community(second, InstantSource.system()));
            for (int i = 0; i < 150; i++) {
                Voter voter = Electorate.voter(i);
                Identity identity = new Identity("identity of " + i, "maker");
                AtOnce.run(3, thread -> thread == 0 ? nodes.getLast().verify(voter, identity, ignored -> Set.of("maker"))
                        : nodes.get(thread - 1).cast(voter, SUBJECTS.get(thread), Choice.SHIP, ofMaker));
            }
            for (int i = 0; i < 3; i++) {
                nodes.forEach(Community::catchUp);
            }
            Tallies truth = new Community(first, InstantSource.system()).tallies();
            assertThat(nodes).extracting(Community::tallies).containsOnly(truth);
            assertThat(SUBJECTS.stream().mapToInt(subject -> truth.of(subject).where(Footing::interested).of(Choice.SHIP)).sum()).isEqualTo(300);
        }
    }

    /** Of two verifications the earlier is committed when the other node has seen the later one. */
    @Test
    void whatIsCommittedLateIsTakenIn() {
        StorageSettings settings = DatabaseKind.POSTGRESQL.fresh(folder);
        try (Database first = Database.open(settings); Database second = Database.open(settings)) {
            Community node = new Community(first, InstantSource.system());
            Community other = new Community(second, InstantSource.system());
            Voter slow = Electorate.voter(1);
            node.cast(slow, PAIR, Choice.FIRST, Circumstances.from(""));
            // so many that the pair is not counted anew for their sake
            AtOnce.run(250, n -> node.cast(Electorate.voter(10 + n), SUBJECTS.getLast(), Choice.SHIP, Circumstances.from("")));
            other.catchUp();
            other.catchUp();
            try (ExecutorService verifying = Executors.newVirtualThreadPerTaskExecutor()) {
                first.writeOnly(handle -> {
                    first.hold(handle, slow.id());
                    verifying.execute(() -> node.verify(slow, new Identity("slow", ""), ignored -> Set.of()));
                    awaitHeldUp(second);
                    AtOnce.run(1, n -> node.verify(Electorate.voter(2), new Identity("swift", ""), ignored -> Set.of()));
                    other.catchUp();
                });
            }
            other.catchUp();
            assertThat(node.tallies().of(PAIR).unverified().total()).isZero();
            assertThat(other.tallies()).isEqualTo(node.tallies());
            assertThat(other.catchUp()).isFalse();
        }
    }

    private static void awaitHeldUp(Database database) {
        String waiting = """
                SELECT count(*) FROM pg_locks
                WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""";
        while (database.read(handle -> handle.createQuery(waiting).mapTo(Integer.class).one()) == 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void act(Community node, Random random) {
        Voter voter = Electorate.voter(random.nextInt(15));
        Subject subject = SUBJECTS.get(random.nextInt(3));
        switch (random.nextInt(8)) {
            case 0 -> node.withdraw(voter, subject);
            case 1 -> node.verify(voter, new Identity("identity of " + voter.id(), ""), ignored -> Set.of());
            default -> vote(node, voter, subject, random);
        }
    }

    private static void vote(Community node, Voter voter, Subject subject, Random random) {
        node.cast(voter, subject, subject == PAIR ? Choice.values()[2 + random.nextInt(4)] : Choice.values()[random.nextInt(2)], Circumstances.from(""));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

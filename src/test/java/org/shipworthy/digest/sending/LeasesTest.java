package org.shipworthy.digest.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy.digest.sending.PlainMailing.EDITION;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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
import org.shipworthy.storage.Database;

@ParameterizedClass
@EnumSource
class LeasesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final AtomicLong stopwatch = new AtomicLong();
    private Database database;
    private ShareStore shares;
    private long run;

    @BeforeEach
    void makeAShare() {
        database = kind.openFresh(folder);
        shares = new ShareStore(database);
        RunStore runs = new RunStore(database);
        runs.schedule(EDITION, NOW);
        runs.beginDue(NOW);
        run = runs.find(EDITION).orElseThrow().id();
        Leases composing = node("composer");
        Lease lease = composing.takeOne(open()).orElseThrow();
        RosterStore roster = new RosterStore(database);
        roster.writeDown(lease, "composer", 1, List.of(1L, 2L, 3L));
        roster.finishComposing(lease, "composer", NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void shareIsCarriedByOneNode() {
        assertThat(AtOnce.run(4, n -> node("node" + n).takeOne(open())).stream().filter(Optional::isPresent)).hasSize(1);
    }

    @Test
    void nodeThatShowsNoSignOfLifeLosesItsShareAfterAWhile() {
        Leases dead = node("dead");
        Lease lost = dead.takeOne(open()).orElseThrow();
        Leases heir = node("heir");
        assertThat(heir.takeOne(open())).isEmpty();
        stopwatch.addAndGet(PATIENCE.toNanos());
        assertThat(heir.takeOne(open())).isEmpty();
        stopwatch.addAndGet(1);
        assertThat(heir.takeOne(open())).contains(new Lease(run, 1, lost.generation() + 1));
    }

    /** Whoever gives a share back says when something of it is due; that is at once when failures are reopened meanwhile. */
    @Test
    void whatIsReopenedWhileAShareIsGivenBackIsDueAtOnce() {
        Instant later = NOW.plus(Retries.LONGEST);
        DeliveryStore deliveries = new DeliveryStore(database);
        FailureStore failures = new FailureStore(database);
        Leases node = node("node");
        for (int round = 0; round < 80; round++) {
            Lease lease = node.takeOne(open()).orElseThrow();
            deliveries.step(lease, "node", List.of(new Result.Failed(1, 1, Reason.REFUSED, ""), new Result.Later(2, 1, later, Reason.DEFERRED, "", false),
                    new Result.Unwanted(3)), List.of(), NOW);
            int looks = round % 4;
            AtOnce.run(2, thread -> {
                if (thread == 0) {
                    return failures.resend(run);
                }
                // one moment or another while the failures are reopened
                IntStream.range(0, looks).forEach(look -> deliveries.isSending(run));
                shares.release(lease, "node");
                return 0;
            });
            assertThat(open()).as("round " + round).hasSize(1);
        }
    }

    @Test
    void nodeThatLivesKeepsItsShare() {
        Leases living = node("living");
        living.takeOne(open());
        Leases other = node("other");
        for (int look = 0; look < 4; look++) {
            assertThat(other.takeOne(open())).isEmpty();
            stopwatch.addAndGet(PATIENCE.toNanos());
            living.beat();
        }
    }

    @Test
    void whoeverLostAShareMaySendNothingMoreOfItButSaysWhatItSent() {
        Lease lost = node("slow").takeOne(open()).orElseThrow();
        DeliveryStore deliveries = new DeliveryStore(database);
        List<Delivery> everybody = deliveries.listOpen(lost);
        assertThat(deliveries.step(lost, "slow", List.of(), everybody, NOW)).isTrue();
        Leases heir = node("heir");
        heir.takeOne(open());
        stopwatch.addAndGet(PATIENCE.toNanos() + 1);
        Lease taken = heir.takeOne(open()).orElseThrow();
        assertThat(deliveries.listOpen(taken)).extracting(Delivery::leaving).containsOnly(true);
        assertThat(deliveries.step(lost, "slow", List.of(new Result.Sent(1)), List.of(), NOW)).isFalse();
        assertThat(deliveries.listOpen(taken)).extracting(Delivery::reader).containsExactly(2L, 3L);
        assertThat(deliveries.step(taken, "heir", List.of(), deliveries.listOpen(taken), NOW)).isTrue();
        assertThat(new RunStore(database).find(EDITION).orElseThrow().counts()).isEqualTo(new Run.Counts(2, 1, 0, 0, 0, 2));
    }

    @Test
    void resultIsCountedOnce() {
        Lease lease = node("node").takeOne(open()).orElseThrow();
        DeliveryStore deliveries = new DeliveryStore(database);
        deliveries.step(lease, "node", List.of(new Result.Sent(1), new Result.Unwanted(2)), List.of(), NOW);
        deliveries.step(lease, "node", List.of(new Result.Sent(1), new Result.Failed(2, 1, Reason.REFUSED, "554")), List.of(), NOW);
        assertThat(new RunStore(database).find(EDITION).orElseThrow().counts()).isEqualTo(new Run.Counts(1, 1, 0, 1, 0, 0));
    }

    @Test
    void runWithSomebodyLeftIsNotFinished() {
        RunStore runs = new RunStore(database);
        Lease lease = node("node").takeOne(open()).orElseThrow();
        DeliveryStore deliveries = new DeliveryStore(database);
        deliveries.step(lease, "node", List.of(new Result.Sent(1), new Result.Later(2, 1, NOW.plusSeconds(60), Reason.DEFERRED, "451", false), new Result.Unwanted(3)), List.of(), NOW);
        assertThat(runs.finish(run, NOW)).isFalse();
        deliveries.step(lease, "node", List.of(new Result.Failed(2, 7, Reason.DEFERRED, "451")), List.of(), NOW);
        assertThat(runs.finish(run, NOW)).isTrue();
    }

    private Leases node(String name) {
        return new Leases(shares, name, PATIENCE, stopwatch::get);
    }

    private List<Share> open() {
        return shares.listOpen(run, NOW, NOW.plus(Retries.LONGEST));
    }
}

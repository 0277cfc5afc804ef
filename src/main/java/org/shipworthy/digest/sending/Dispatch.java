package org.shipworthy.digest.sending;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.shipworthy.kernel.Hmac;
import org.shipworthy.storage.Database;

/**
 * Carries the runs that are in the database, on this node beside any others. It may die at any moment: another node, or
 * this one when it is back, goes on, and nobody is left out.
 */
public final class Dispatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Dispatch.class.getName());

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LAST_LOAD = Duration.ofSeconds(10);

    private final Node node;
    private final Runs runs;
    private final Duration beat;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Couriers couriers;
    private volatile List<Thread> loops = List.of();

    /**
     * @param dataFolder   gets {@code outbox/} with the messages as files when the settings name no server
     * @param referenceKey a secret of the site, the same on every node and after every start
     */
    public Dispatch(Database database, InstantSource clock, SendingSettings settings, Mailing mailing, Hmac referenceKey, Path dataFolder) {
        this(Node.of(UUID.randomUUID().toString(), database, clock, settings, mailing, referenceKey, new SecureRandom()), new FailureStore(database), settings,
                () -> settings.mail().server().<Line>map(server -> new SmtpLine(server, settings)).orElseGet(() -> new FolderLine(dataFolder.resolve("outbox"))));
    }

    private Dispatch(Node node, FailureStore failures, SendingSettings settings, Supplier<Line> lines) {
        this.node = node;
        this.runs = new Runs(node.runs(), failures, node.clock(), node.standstill());
        this.beat = settings.leasePatience().dividedBy(6);
        this.couriers = new Couriers(settings.connections(), () -> new Courier(node, lines.get(), closing));
    }

    /** Begins to carry; once. */
    public void start() {
        loops = List.of(
                Thread.ofVirtual().name("digest").start(() -> repeat(this::look, () -> couriers.awaitOne(BETWEEN_LOOKS) || closing.getCount() == 0)),
                Thread.ofVirtual().name("digest-beat").start(() -> repeat(node.leases()::beat, () -> isClosingWithin(beat))));
    }

    private static void repeat(Runnable work, BooleanSupplier isToEnd) {
        boolean failing = false;
        do {
            try {
                work.run();
                failing = false;
            } catch (RuntimeException e) {
                LOG.log(failing ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING, "Digests wait for the database: " + e);
                failing = true;
            }
        } while (!isToEnd.getAsBoolean());
    }

    private boolean isClosingWithin(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Finds work for every courier who has none. */
    void look() {
        if (node.runs().isAnyDue(node.clock().instant())) {
            node.runs().beginDue(node.clock().instant());
        }
        List<Run> underWay = node.runs().listUnderWay();
        if (!underWay.isEmpty()) {
            node.pacing().share(node.shares().countHolders());
        }
        underWay.forEach(this::dispatch);
        couriers.rest();
    }

    private void dispatch(Run run) {
        boolean found = true;
        while (found && couriers.isAnyFree() && closing.getCount() > 0) {
            Instant now = node.clock().instant();
            Optional<Lease> lease = node.leases().takeOne(node.shares().listOpen(run.id(), now, now.plus(Retries.LONGEST)));
            lease.ifPresent(taken -> couriers.send(courier -> carry(courier, taken, run)));
            found = lease.isPresent();
        }
        if (run.state() == RunState.SENDING && run.counts().waiting() == 0 && node.runs().finish(run.id(), node.clock().instant())) {
            node.refusals().conclude();
            LOG.log(System.Logger.Level.INFO, "The digest " + run.edition() + " is finished");
        }
    }

    private void carry(Courier courier, Lease lease, Run run) {
        try {
            if (lease.share() == Share.COMPOSING) {
                compose(lease);
            } else {
                courier.carry(lease, run);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Share " + lease.share() + " of the digest " + run.edition() + " was left: " + e);
        } finally {
            node.leases().forget(lease);
        }
    }

    private void compose(Lease lease) {
        try {
            new Composer(node.roster(), node.mailing(), node.clock(), node.name()).compose(lease);
            node.shares().release(lease, node.name());
            node.standstill().end();
        } catch (RuntimeException e) {
            node.standstill().begin(node.clock().instant());
            throw e;
        }
    }

    /** The runs, with this node's reason when it can write nothing down, which the database cannot say then. */
    public Runs runs() {
        return runs;
    }

    /** Takes no more shares; couriers finish the messages in hand, and write down what became of them. */
    @Override
    public void close() {
        closing.countDown();
        try {
            couriers.wake();
            for (Thread loop : loops) {
                loop.join(LAST_LOAD);
            }
            couriers.close(LAST_LOAD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

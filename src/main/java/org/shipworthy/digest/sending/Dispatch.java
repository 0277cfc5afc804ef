package org.shipworthy.digest.sending;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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
    private final Duration beat;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Deque<Courier> idle = new ArrayDeque<>();
    private final Semaphore free;
    private final Semaphore done = new Semaphore(0);
    private final ExecutorService threads;
    private volatile List<Thread> loops = List.of();

    /**
     * @param dataFolder   gets {@code outbox/} with the messages as files when the settings name no server
     * @param referenceKey a secret of the site, the same on every node and after every start
     */
    public Dispatch(Database database, InstantSource clock, SendingSettings settings, Mailing mailing, byte[] referenceKey, Path dataFolder) {
        this(Node.of(UUID.randomUUID().toString(), database, clock, settings, mailing, referenceKey, new SecureRandom()), settings,
                () -> settings.mail().server().<Line>map(server -> new SmtpLine(server, settings)).orElseGet(() -> new FolderLine(dataFolder.resolve("outbox"))));
    }

    Dispatch(Node node, SendingSettings settings, Supplier<Line> lines) {
        this.node = node;
        this.beat = settings.leasePatience().dividedBy(6);
        int couriers = settings.connections();
        this.free = new Semaphore(couriers);
        this.threads = Executors.newFixedThreadPool(couriers, Thread.ofPlatform().name("courier-", 1).daemon().factory());
        for (int courier = 0; courier < couriers; courier++) {
            idle.add(new Courier(node, lines.get(), closing));
        }
    }

    /** Begins to carry; once. */
    public void start() {
        loops = List.of(
                Thread.ofVirtual().name("digest").start(() -> repeat(this::look, () -> awaitWork(BETWEEN_LOOKS))),
                Thread.ofVirtual().name("digest-beat").start(() -> repeat(node.leases()::beat, () -> isClosingWithin(beat))));
    }

    private static void repeat(Runnable work, BooleanSupplier isToEnd) {
        do {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "Digests wait for the database: " + e);
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

    /** A courier who is done is given another share at once. */
    private boolean awaitWork(Duration time) {
        try {
            if (done.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                done.drainPermits();
            }
            return closing.getCount() == 0;
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
        rest();
    }

    private void dispatch(Run run) {
        boolean found = true;
        while (found && free.tryAcquire()) {
            Instant now = node.clock().instant();
            Optional<Lease> lease = node.leases().takeOne(node.shares().listOpen(run.id(), now, now.plus(Retries.LONGEST)));
            found = lease.isPresent();
            if (found) {
                threads.execute(() -> carry(lease.get(), run));
            } else {
                free.release();
            }
        }
        if (run.state() == RunState.SENDING && run.counts().waiting() == 0 && node.runs().finish(run.id(), node.clock().instant())) {
            node.refusals().conclude();
            LOG.log(System.Logger.Level.INFO, "The digest " + run.edition() + " is finished");
        }
    }

    private void carry(Lease lease, Run run) {
        Courier courier = take();
        try {
            if (lease.share() == Share.COMPOSING) {
                new Composer(node.deliveries(), node.mailing(), node.clock(), node.name()).compose(lease);
                node.shares().release(lease, node.name(), Optional.empty());
            } else {
                courier.carry(lease, run);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Share " + lease.share() + " of the digest " + run.edition() + " was left: " + e);
        } finally {
            node.leases().forget(lease);
            give(courier);
            free.release();
            done.release();
        }
    }

    private synchronized Courier take() {
        return idle.pop();
    }

    private synchronized void give(Courier courier) {
        idle.push(courier);
    }

    /** Connections that carry nothing are given back to the server. */
    private synchronized void rest() {
        idle.forEach(Courier::rest);
    }

    /** Takes no more shares; couriers finish the message in hand, and write down what became of it. */
    @Override
    public void close() {
        closing.countDown();
        done.release();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_LOAD.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
            for (Thread loop : loops) {
                loop.join(LAST_LOAD);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rest();
    }
}

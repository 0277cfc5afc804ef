package org.shipworthy.digest.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.shipworthy.digest.Recipient;

/**
 * Carries shares over one connection. Before a message leaves, the database knows that it may; what became of it is in
 * the database before more than {@link Carriage#LARGEST_LOAD} others have left. While the database takes nothing,
 * nothing leaves.
 */
final class Courier {

    private static final System.Logger LOG = System.getLogger(Courier.class.getName());

    private static final Duration NAP = Duration.ofMillis(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Node node;
    private final Line line;
    private final CountDownLatch closing;

    /** @param closing is counted down when the courier is to come to an end */
    Courier(Node node, Line line, CountDownLatch closing) {
        this.node = node;
        this.line = line;
        this.closing = closing;
    }

    /** Sends what is due of the share, and gives it back. */
    void carry(Lease lease, Run run) {
        Carriage carriage = load(lease);
        Loads loads = new Loads(node, line, run, carriage);
        List<Result> results = new ArrayList<>(carriage.unwanted().stream().map(Result.Unwanted::new).toList());
        results.forEach(carriage::note);
        long looked = System.nanoTime();
        boolean goesOn = true;
        while (goesOn && !isClosing()) {
            List<Delivery> next = node.outage().remaining().isPositive() ? List.of() : carriage.load(node.pacing(), node.clock().instant());
            boolean look = System.nanoTime() - looked > BETWEEN_LOOKS.toNanos();
            if (!next.isEmpty() || !results.isEmpty() || look) {
                looked = System.nanoTime();
                goesOn = step(lease, results, next);
                results = goesOn ? loads.send(next) : List.of();
                results.forEach(carriage::note);
            } else if (carriage.isAnyDue(node.clock().instant())) {
                nap(NAP);
            } else {
                goesOn = false;
            }
        }
        if (!results.isEmpty()) {
            step(lease, results, List.of());
        }
        node.shares().release(lease, node.name());
    }

    private Carriage load(Lease lease) {
        List<Delivery> open = node.deliveries().listOpen(lease);
        List<Recipient> wanting = open.isEmpty() ? List.of() : node.mailing().listStillWanting(open.stream().map(Delivery::reader).toList());
        return new Carriage(open, wanting);
    }

    /** Results are kept until the database takes them: forgetting them would send messages twice. */
    private boolean step(Lease lease, List<Result> results, List<Delivery> next) {
        while (true) {
            try {
                boolean mayLeave = node.deliveries().step(lease, node.name(), results, next, node.clock().instant());
                node.standstill().end();
                return mayLeave;
            } catch (RuntimeException e) {
                node.standstill().begin(node.clock().instant());
                LOG.log(System.Logger.Level.WARNING, "What became of " + results.size() + " messages cannot be written down for now: " + e);
                if (nap(BETWEEN_TRIES)) {
                    throw e;
                }
            }
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** @return whether the courier is to come to an end */
    private boolean nap(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Nothing to carry for now: the server need not hold a connection. */
    void rest() {
        line.close();
    }
}

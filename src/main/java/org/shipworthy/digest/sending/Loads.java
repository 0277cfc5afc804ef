package org.shipworthy.digest.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.digest.Recipient;

/**
 * Sends the few messages that a courier has in hand. Who ends her subscription, and whoever pauses the run, is heeded
 * before each message: what was found out is at most 20 ms old when the next one leaves.
 */
final class Loads {

    private static final System.Logger LOG = System.getLogger(Loads.class.getName());

    /** A server that takes messages and never says so must not fill a mailbox: there are four tries at most, over nine hours. */
    private static final int DOUBTFUL_COUNTS = 2;

    private static final long FRESH_NANOS = Duration.ofMillis(20).toNanos();

    private final Node node;
    private final Line line;
    private final Run run;
    private final Carriage carriage;
    private boolean troubled;

    Loads(Node node, Line line, Run run, Carriage carriage) {
        this.node = node;
        this.line = line;
        this.run = run;
        this.carriage = carriage;
        this.troubled = run.trouble().isPresent();
    }

    /** What is known of the readers of a load. */
    private record Wishes(Set<Long> wanting, boolean sending, long nanos) {

        boolean isFresh() {
            return System.nanoTime() - nanos < FRESH_NANOS;
        }
    }

    /** One result for each. When no message gets through any more, the rest is left untouched. */
    List<Result> send(List<Delivery> load) {
        List<Result> results = new ArrayList<>();
        if (load.isEmpty()) {
            return results;
        }
        long begun = System.nanoTime();
        Wishes wishes = ask(load, true);
        boolean through = true;
        for (Delivery delivery : load) {
            wishes = wishes.isFresh() ? wishes : ask(load, false);
            Result result = through && wishes.sending() ? send(delivery, wishes) : new Result.Untouched(delivery.reader(), delivery.attempts());
            through = through && !node.outage().remaining().isPositive();
            results.add(result);
        }
        carriage.measured(load.size(), System.nanoTime() - begun);
        return results;
    }

    /**
     * While nobody can tell, nothing leaves.
     *
     * @param justClaimed whether the run was seen to be sending a moment ago
     */
    private Wishes ask(List<Delivery> load, boolean justClaimed) {
        long nanos = System.nanoTime();
        try {
            Set<Long> wanting = node.mailing().whichStillWant(load.stream().map(Delivery::reader).toList());
            return new Wishes(wanting, justClaimed || node.deliveries().isSending(run.id()), nanos);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Digests wait, because subscriptions cannot be looked up: " + e);
            return new Wishes(Set.of(), false, nanos);
        }
    }

    private Result send(Delivery delivery, Wishes wishes) {
        if (!wishes.wanting().contains(delivery.reader())) {
            return new Result.Unwanted(delivery.reader());
        }
        Optional<Parcel> parcel;
        try {
            parcel = write(carriage.recipient(delivery));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The message to subscriber " + delivery.reader() + " could not be written", e);
            return later(delivery, 1, Reason.UNWRITABLE, "", false);
        }
        return parcel.isEmpty() ? new Result.Nothing(delivery.reader()) : result(delivery, line.send(parcel.get()));
    }

    private Optional<Parcel> write(Recipient recipient) {
        return node.mailing().print(run.edition(), recipient)
                .map(mail -> node.writer().write(run.id(), recipient, mail, run.startedAt().orElse(run.startAt())));
    }

    private Result result(Delivery delivery, Answer answer) {
        long reader = delivery.reader();
        return switch (answer) {
            case Answer.Taken taken -> taken(delivery);
            case Answer.NotInternational not -> new Result.Failed(reader, delivery.attempts() + 1, Reason.NEEDS_SMTPUTF8, "");
            case Answer.Down down -> down(delivery, down);
            case Answer.Refused refused -> refused.reply().isFinal() ? refusedForGood(delivery, refused) : putOff(delivery, refused);
        };
    }

    private Result taken(Delivery delivery) {
        node.pacing().goOn(carriage.domain(delivery));
        serverAnswers();
        bookkeep(node.refusals()::messageGotThrough);
        return new Result.Sent(delivery.reader());
    }

    /** Whatever it says of a message, what kept the others back is over. */
    private void serverAnswers() {
        if (node.outage().end() || troubled) {
            bookkeep(() -> node.runs().clearTrouble(run.id()));
            troubled = false;
        }
    }

    private Result down(Delivery delivery, Answer.Down down) {
        node.outage().begin();
        bookkeep(() -> node.runs().trouble(run.id(), down.reason(), node.clock().instant()));
        return down.doubtful() ? later(delivery, DOUBTFUL_COUNTS, down.reason(), "", true) : new Result.Untouched(delivery.reader(), delivery.attempts());
    }

    private Result refusedForGood(Delivery delivery, Answer.Refused refused) {
        serverAnswers();
        if (node.refusals().add(delivery.reader(), refused.isMailboxGone())) {
            bookkeep(() -> node.runs().pauseFor(run.id(), Reason.ALL_REFUSED, node.clock().instant()));
        }
        return new Result.Failed(delivery.reader(), delivery.attempts() + 1, refused.isMailboxGone() ? Reason.NO_MAILBOX : Reason.REFUSED,
                refused.reply().toString());
    }

    private Result putOff(Delivery delivery, Answer.Refused refused) {
        serverAnswers();
        node.pacing().rest(carriage.domain(delivery));
        return later(delivery, 1, Reason.DEFERRED, refused.reply().toString(), false);
    }

    /** @param counts as so many tries */
    private Result later(Delivery delivery, int counts, Reason reason, String reply, boolean doubtful) {
        int attempts = delivery.attempts() + counts;
        return node.retries().next(attempts, node.clock().instant())
                .<Result>map(next -> new Result.Later(delivery.reader(), attempts, next, reason, reply, doubtful))
                .orElseGet(() -> new Result.Failed(delivery.reader(), attempts, reason, reply));
    }

    /** What a server said must not be forgotten because the database does not take what goes with it. */
    private static void bookkeep(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The state of a digest cannot be written down for now: " + e);
        }
    }
}

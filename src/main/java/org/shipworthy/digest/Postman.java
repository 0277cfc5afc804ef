package org.shipworthy.digest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.shipworthy.storage.Database;

/**
 * Delivers queued mail in the background. It may die at any moment: at worst one mail is then sent twice, with the same
 * Message-ID, and none is lost. A mail that cannot be sent is tried again after 1 and 5 minutes, half an hour, 2 and 12
 * hours, and then given up; one that the server refuses for good is given up at once.
 */
public final class Postman implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Postman.class.getName());

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(12));

    /** Longer than one attempt can take: a mail that was taken and not marked by then belongs to a postman who died. */
    static final Duration ROUND = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration LAST_MAIL = Duration.ofSeconds(5);

    private final MailStore store;
    private final InstantSource clock;
    private final Carrier carrier;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Thread thread;

    /** @param dataFolder gets {@code outbox/} with the mails as files when the settings name no server */
    public Postman(Database database, InstantSource clock, MailSettings settings, Path dataFolder) {
        this(database, clock, settings.server()
                .<Carrier>map(server -> new SmtpCarrier(server, settings, PATIENCE))
                .orElseGet(() -> new Outbox(dataFolder.resolve("outbox"), settings)));
    }

    Postman(Database database, InstantSource clock, Carrier carrier) {
        this.store = new MailStore(database);
        this.clock = clock;
        this.carrier = carrier;
    }

    /** Begins to deliver; once. */
    public void start() {
        thread = Thread.ofVirtual().name("postman").start(this::run);
    }

    private void run() {
        do {
            try {
                deliverDue();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "Mail could not be delivered for now: " + e.getClass().getSimpleName());
            }
        } while (!isClosingWithin(BETWEEN_LOOKS));
    }

    private boolean isClosingWithin(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Tries every mail that is due, one after the other. */
    void deliverDue() {
        while (closing.getCount() > 0 && store.isAnyDue(clock.instant())) {
            Instant now = clock.instant();
            store.take(now, now.plus(ROUND)).ifPresent(this::deliver);
        }
    }

    private void deliver(QueuedMail mail) {
        Optional<MailFailure> failure = carrier.carry(mail);
        if (failure.isEmpty()) {
            store.markSent(mail, clock.instant());
        } else if (failure.get().isFinal() || mail.attempts() > PAUSES.size()) {
            store.markGivenUp(mail, failure.get());
            LOG.log(System.Logger.Level.WARNING, "Mail " + mail.id() + " was given up: " + failure.get().key());
        } else {
            Instant next = clock.instant().plus(PAUSES.get(mail.attempts() - 1));
            store.markForLater(mail, failure.get(), next);
            LOG.log(System.Logger.Level.WARNING, "Mail " + mail.id() + " could not be sent: " + failure.get().key() + ". Next try at " + next);
        }
    }

    /** Stops, after the mail that is being sent if that takes no longer than 5 seconds. */
    @Override
    public void close() {
        closing.countDown();
        try {
            if (thread != null) {
                thread.join(LAST_MAIL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

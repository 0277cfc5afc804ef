package org.shipworthy.digest.sending;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.shipworthy.digest.Suppression;
import org.shipworthy.kernel.Hmac;
import org.shipworthy.storage.Database;

/**
 * Takes reports of undeliverable and unwanted messages. A complaint or a mailbox that is gone ends the subscription
 * before the next message leaves; what may pass ends it after a number of editions within 90 days. The same report twice
 * counts once.
 */
public final class Reports {

    /** A signed call is taken within this time of its timestamp, before or after, and only once. */
    public static final Duration CALL_LIFETIME = Duration.ofMinutes(5);

    /** The largest report that is read. */
    public static final int LARGEST_BYTES = ReportReader.LARGEST_BYTES;

    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** What became of a report. */
    public enum Outcome {
        /** It is heeded and written down, now or when it came before. */
        COUNTED,
        /** It is no report about a message of this site. */
        IGNORED,
        /** Its signature or its time is wrong, or it was posted before. */
        REFUSED
    }

    private final ReportStore store;
    private final ReportReader reader;
    private final Mailing mailing;
    private final InstantSource clock;
    private final int softBounces;
    private final Optional<String> secret;

    /**
     * @param softBounces editions that did not arrive until a subscriber is sent no more
     * @param secret      of posted reports; absent, none are taken
     */
    public Reports(Database database, InstantSource clock, Mailing mailing, Hmac referenceKey, int softBounces, Optional<String> secret) {
        this.store = new ReportStore(database);
        this.reader = new ReportReader(referenceKey);
        this.mailing = mailing;
        this.clock = clock;
        this.softBounces = softBounces;
        this.secret = secret;
    }

    /** @param message a report as it came by mail */
    public Outcome take(byte[] message) {
        Optional<Report> report = reader.read(message);
        if (report.isEmpty()) {
            return Outcome.IGNORED;
        }
        if (!store.isKnown(report.get())) {
            heed(report.get());
            store.add(report.get(), clock.instant());
        }
        return Outcome.COUNTED;
    }

    /** Before the report is known, so that one that was read by a node that died is heeded by the next. */
    private void heed(Report report) {
        long subscriber = report.about().reader();
        switch (report.kind()) {
            case HARD -> mailing.suppress(subscriber, Suppression.BOUNCED);
            case COMPLAINT -> mailing.suppress(subscriber, Suppression.COMPLAINED);
            case SOFT -> {
                if (store.countSoft(subscriber, clock.instant().minus(REMEMBERED)) + 1 >= softBounces) {
                    mailing.suppress(subscriber, Suppression.BOUNCED);
                }
            }
        }
    }

    /**
     * Takes a report that a program posted.
     *
     * @param timestamp seconds since 1970
     * @param signature HMAC-SHA-256 of the timestamp, a full stop and the message, with the secret, in hexadecimal
     */
    public Outcome takePosted(byte[] message, String timestamp, String signature) {
        if (secret.isEmpty() || !isTimely(timestamp) || !isSigned(message, timestamp, signature)
                || !store.noteCall(signature, clock.instant(), clock.instant().minus(CALL_LIFETIME.multipliedBy(4)))) {
            return Outcome.REFUSED;
        }
        return take(message);
    }

    private boolean isTimely(String timestamp) {
        if (!timestamp.matches("\\d{1,11}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        return age.abs().compareTo(CALL_LIFETIME) <= 0;
    }

    private boolean isSigned(byte[] message, String timestamp, String signature) {
        return MessageDigest.isEqual(sign(message, timestamp, secret.orElseThrow()).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    static String sign(byte[] message, String timestamp, String secret) {
        return Hmac.of(secret).sign((timestamp + ".").getBytes(StandardCharsets.US_ASCII), message).hex();
    }
}

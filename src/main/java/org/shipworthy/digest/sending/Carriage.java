package org.shipworthy.digest.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.digest.Recipient;

/**
 * One share while a courier carries it: who is left of it, and who may leave next. A node that takes it over later makes
 * its own from the database.
 */
final class Carriage {

    /** The most messages that one connection may have in flight, and so send twice when the node dies. */
    static final int LARGEST_LOAD = 25;

    /** What a load should take, so that a slow server has few messages in flight. */
    private static final long LOAD_NANOS = Duration.ofMillis(50).toNanos();

    private final Map<Long, Delivery> left = new LinkedHashMap<>();
    private final Map<Long, Recipient> recipients = new HashMap<>();
    private double nanosPerMessage = LOAD_NANOS;

    Carriage(Collection<Delivery> open, Collection<Recipient> stillWanting) {
        open.forEach(delivery -> left.put(delivery.reader(), delivery));
        stillWanting.forEach(recipient -> recipients.put(recipient.id(), recipient));
    }

    /** Those who do not want it any more. */
    List<Long> unwanted() {
        return left.keySet().stream().filter(reader -> !recipients.containsKey(reader)).toList();
    }

    Recipient recipient(Delivery delivery) {
        return recipients.get(delivery.reader());
    }

    /** Whom the pacing lets go now; counted there as gone. */
    List<Delivery> load(Pacing pacing, Instant now) {
        int most = (int) Math.clamp(LOAD_NANOS / nanosPerMessage, 1, LARGEST_LOAD);
        List<Delivery> load = new ArrayList<>();
        for (Delivery delivery : left.values()) {
            if (load.size() == most) {
                break;
            }
            if (isDue(delivery, now) && recipients.containsKey(delivery.reader()) && pacing.mayLeave(domain(delivery))) {
                load.add(delivery);
            }
        }
        return load;
    }

    String domain(Delivery delivery) {
        String address = recipient(delivery).address().value();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** What seems due in a far future was written down by a clock that was wrong. */
    private static boolean isDue(Delivery delivery, Instant now) {
        return delivery.dueAt().isEmpty() || !delivery.dueAt().get().isAfter(now) || delivery.dueAt().get().isAfter(now.plus(Retries.LONGEST));
    }

    boolean isAnyDue(Instant now) {
        return left.values().stream().anyMatch(delivery -> isDue(delivery, now));
    }

    void measured(int messages, long nanos) {
        nanosPerMessage = 0.7 * nanosPerMessage + 0.3 * nanos / messages;
    }

    /** Takes over what became of a message. */
    void note(Result result) {
        switch (result) {
            case Result.Later later -> left.put(later.reader(), new Delivery(later.reader(), later.attempts(), Optional.of(later.dueAt()), false));
            case Result.Untouched untouched -> left.put(untouched.reader(), new Delivery(untouched.reader(), untouched.attempts(), Optional.empty(), false));
            case Result.Sent sent -> left.remove(sent.reader());
            case Result.Failed failed -> left.remove(failed.reader());
            case Result.Unwanted unwanted -> left.remove(unwanted.reader());
            case Result.Nothing nothing -> left.remove(nothing.reader());
        }
    }
}

package org.shipworthy.digest;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.shipworthy.kernel.EmailAddress;

/**
 * One address and what it is sent. Nothing but the question to confirm is sent before it is confirmed.
 *
 * @param wishes in the order of their topics' keys
 */
public record Subscription(EmailAddress address, Set<Wish> wishes, State state) {

    /** The most that one subscriber can ask to hear of. */
    public static final int MOST_WISHES = 50;

    public Subscription {
        wishes = Collections.unmodifiableSet(Wish.inOrder(wishes));
    }

    public enum State {
        PENDING,
        CONFIRMED,
        /** By its owner. */
        ENDED,
        /** For a {@link Suppression}. */
        SUPPRESSED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}

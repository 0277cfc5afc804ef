package org.shipworthy.digest;

import java.util.Locale;
import org.shipworthy.kernel.EmailAddress;

/** One address and what it is sent. Nothing but the question to confirm is sent while it is pending. */
public record Subscription(EmailAddress address, Topic topic, State state) {

    public enum State {
        PENDING,
        CONFIRMED,
        ENDED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}

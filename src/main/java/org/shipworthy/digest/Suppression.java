package org.shipworthy.digest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why nothing is mailed to an address any more, although nobody unsubscribed it. Ends when its owner signs up and confirms again. */
public enum Suppression {
    /** The receiving server refused it for good (5xx). */
    REFUSED,
    /** A report came back that it cannot be delivered to. */
    BOUNCED,
    /** Its owner reported a mail as unwanted. */
    COMPLAINED,
    /** An editor stopped it. */
    STOPPED;

    public static Optional<Suppression> find(String key) {
        return Arrays.stream(values()).filter(reason -> reason.key().equals(key)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

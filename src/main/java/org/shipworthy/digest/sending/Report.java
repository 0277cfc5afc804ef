package org.shipworthy.digest.sending;

import java.util.Locale;

/**
 * What came back about one message.
 *
 * @param status of RFC 3463, such as {@code 5.1.1}; empty when the report had none
 */
record Report(Reference about, Kind kind, String status) {

    enum Kind {
        /** The mailbox does not exist or is closed. */
        HARD,
        /** It did not arrive, for a reason that may pass. */
        SOFT,
        /** Its reader called it unwanted. */
        COMPLAINT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

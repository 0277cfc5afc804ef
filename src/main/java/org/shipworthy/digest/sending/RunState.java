package org.shipworthy.digest.sending;

import java.util.Locale;

/** How far a run is. */
public enum RunState {
    /** Waits for its time. */
    SCHEDULED,
    /** Its recipients are being written down. */
    COMPOSING,
    SENDING,
    /** Nothing leaves until it is resumed. */
    PAUSED,
    /** Ended by a person; who had not got it will not. */
    CANCELLED,
    /** Every recipient was sent it, failed with a reason, or did not want it any more. */
    FINISHED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOver() {
        return this == CANCELLED || this == FINISHED;
    }

    static RunState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}

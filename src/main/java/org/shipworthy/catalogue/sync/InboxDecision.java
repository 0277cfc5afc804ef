package org.shipworthy.catalogue.sync;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What became of something that waited.
 *
 * @param by who decided, as {@link Inbox} was told; empty when nobody did, or nobody was noted
 */
public record InboxDecision(InboxItem item, State state, String by, Instant at) {

    public enum State {
        APPROVED("approved"),
        REJECTED("rejected"),
        /** The source took it back. */
        MOOT("moot");

        private final String key;

        State(String key) {
            this.key = key;
        }

        static Optional<State> find(String key) {
            return Arrays.stream(values()).filter(state -> state.key.equals(key)).findFirst();
        }

        String key() {
            return key;
        }
    }
}

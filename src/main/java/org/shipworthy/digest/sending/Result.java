package org.shipworthy.digest.sending;

import java.time.Instant;

/** What became of one message. */
sealed interface Result {

    long reader();

    /** The server took it (250 after the message). */
    record Sent(long reader) implements Result {}

    /** It will never arrive. */
    record Failed(long reader, int attempts, Reason reason, String reply) implements Result {}

    /**
     * To be tried again after a while.
     *
     * @param doubtful whether the server may have taken it: the connection broke after the message
     */
    record Later(long reader, int attempts, Instant dueAt, Reason reason, String reply, boolean doubtful) implements Result {}

    /** To be sent as soon as messages leave again; nothing was the matter with this one. */
    record Untouched(long reader, int attempts) implements Result {}

    /** The recipient does not want it any more. */
    record Unwanted(long reader) implements Result {}

    /** There is no news on the recipient's topics. */
    record Nothing(long reader) implements Result {}
}

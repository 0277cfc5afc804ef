package org.shipworthy.digest.sending;

import java.time.Instant;

/**
 * A recipient whom a run did not reach.
 *
 * @param reader the subscriber's number
 * @param reply  the codes of the server's answer, such as {@code 550 5.1.1}; empty when it gave none
 */
public record Failure(long reader, Reason reason, String reply, int attempts, Instant at) {}

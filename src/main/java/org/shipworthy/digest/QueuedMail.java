package org.shipworthy.digest;

import java.time.Instant;

/**
 * A mail that waits for delivery.
 *
 * @param reference random, and the same at every attempt, so that a mail sent twice is recognised as one
 * @param attempts  begun so far, with the present one
 */
record QueuedMail(long id, String reference, OutgoingMail mail, Instant queuedAt, int attempts) {}

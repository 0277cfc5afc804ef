package org.shipworthy.digest.sending;

import java.time.Instant;
import java.util.Optional;

/**
 * One recipient of a run who has not been settled.
 *
 * @param attempts that were answered so far
 * @param leaving  whether a node was sending it when it was last heard of, so that it may have arrived
 */
record Delivery(long reader, int attempts, Optional<Instant> dueAt, boolean leaving) {}

package org.shipworthy.digest;

import java.time.Instant;
import java.util.Optional;
import org.shipworthy.digest.Subscription.State;
import org.shipworthy.kernel.EmailAddress;

/**
 * A subscriber as the desk lists her.
 *
 * @param consent where it was given: {@code form}, or what an import said
 * @param since   when she confirmed, or asked when she did not
 * @param reason  why she is suppressed
 */
public record Listed(long id, EmailAddress address, State state, String consent, Instant since, Optional<Suppression> reason) {}

package org.shipworthy.digest;

import java.util.Set;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;

/**
 * Somebody who receives the weekly digest.
 *
 * @param id     of the subscriber; never given to anybody else
 * @param topics those that she reads weekly, at least one
 * @param link   signed; opens her preferences and ends her subscription
 */
public record Recipient(long id, EmailAddress address, Set<Topic> topics, Token link) {

    public Recipient {
        topics = Set.copyOf(topics);
    }
}

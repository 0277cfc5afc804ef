package org.shipworthy.digest;

import java.util.List;

/**
 * What the digest waits for.
 *
 * @param pending   subscriptions whose owners have not confirmed
 * @param confirmed subscriptions that receive the digest
 * @param troubles  mails queued in the last {@code days} days that could not be delivered so far
 */
public record Backlog(int pending, int confirmed, List<Trouble> troubles, int days) {

    /** @param reason a word of a closed vocabulary, such as {@code unreachable} or {@code refused} */
    public record Trouble(String reason, boolean givenUp, int mails) {}
}

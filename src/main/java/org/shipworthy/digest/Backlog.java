package org.shipworthy.digest;

import java.util.List;
import java.util.Map;
import org.shipworthy.digest.Subscription.State;

/**
 * What the digest waits for.
 *
 * @param pending   subscriptions whose owners have not confirmed
 * @param confirmed subscriptions that receive mail
 * @param troubles  mails queued in the last {@code days} days that could not be delivered so far
 */
public record Backlog(long pending, long confirmed, List<Trouble> troubles, int days) {

    /** @param reason a word of a closed vocabulary, such as {@code unreachable} or {@code refused} */
    public record Trouble(String reason, boolean givenUp, int mails) {}

    static Backlog of(Map<State, Long> counts, List<Trouble> troubles, int days) {
        return new Backlog(counts.get(State.PENDING), counts.get(State.CONFIRMED), troubles, days);
    }
}

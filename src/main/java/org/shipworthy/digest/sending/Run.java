package org.shipworthy.digest.sending;

import java.time.Instant;
import java.util.Optional;
import org.shipworthy.digest.issue.IssueKey;

/**
 * One edition on its way.
 *
 * @param startAt  when it was or will be begun
 * @param composed whether all recipients are written down, so that the counts are of everybody
 * @param ended    when it was finished or cancelled
 */
public record Run(long id, IssueKey edition, RunState state, Instant startAt, Optional<Instant> startedAt, boolean composed,
        Optional<Instant> ended, Counts counts, Optional<Trouble> trouble) {

    /**
     * Recipients in each state.
     *
     * @param waiting  still to be sent, those in flight and those to be tried again included
     * @param unwanted who ended their subscription, complained or bounced before it left
     * @param nothing  for whose topics there is no news
     * @param doubtful of all, who may have got it twice, because what became of a message in flight is not known
     */
    public record Counts(int waiting, int sent, int failed, int unwanted, int nothing, int doubtful) {

        public int total() {
            return waiting + settled();
        }

        public int settled() {
            return sent + failed + unwanted + nothing;
        }
    }

    Run in(Trouble other) {
        return new Run(id, edition, state, startAt, startedAt, composed, ended, counts, Optional.of(other));
    }

    /** Why nothing leaves at present. */
    public record Trouble(Reason reason, Instant since) {}
}

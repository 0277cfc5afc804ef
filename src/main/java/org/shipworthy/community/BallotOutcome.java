package org.shipworthy.community;

import java.util.Optional;
import org.shipworthy.community.rules.Rule;

/** What became of a ballot. Each of these is durable when it is returned. */
public sealed interface BallotOutcome {

    /** The voter's first live ballot on the subject. */
    record Counted(Choice choice) implements BallotOutcome {}

    /** The voter's earlier ballot no longer counts; this one does. */
    record Replaced(Choice earlier, Choice choice) implements BallotOutcome {}

    /** The voter's live ballot said this already; nothing was added. */
    record Unchanged(Choice choice) implements BallotOutcome {}

    /** The voter's ballot no longer counts; empty when there was none. */
    record Withdrawn(Optional<Choice> earlier) implements BallotOutcome {}

    /** The rule that set the ballot aside for how it was cast. One that says what the voter's live one says changes nothing, however it was cast. */
    default Optional<Rule> setAside(Circumstances circumstances) {
        return this instanceof Unchanged ? Optional.empty() : circumstances.setAside();
    }
}

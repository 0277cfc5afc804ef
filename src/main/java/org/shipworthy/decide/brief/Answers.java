package org.shipworthy.decide.brief;

import java.time.LocalDate;
import java.util.List;
import org.shipworthy.kernel.Fault;
import org.shipworthy.publish.Derived;
import org.shipworthy.publish.Snapshot;

/** Answers briefs. It keeps what all briefs over one publication have in common, so one is to be used for many. */
public final class Answers {

    private final Derived<Ways> ways = new Derived<>((shelf, bench) -> new Ways());

    /** Costs what going once over the tools of the scope costs. */
    public Answer.Result answer(Snapshot snapshot, Brief brief, LocalDate day) {
        return answer(snapshot, brief, Policy.NONE, day);
    }

    /** @param policy what a team adds to the brief */
    public Answer.Result answer(Snapshot snapshot, Brief brief, Policy policy, LocalDate day) {
        List<Fault> unknown = Named.unknown(snapshot.shelf(), brief);
        return unknown.isEmpty()
                ? new Answer.Result.Answered(new Sieve(snapshot, new Question(brief, policy, day, ways.of(snapshot))).answer())
                : new Answer.Result.Refused(unknown);
    }
}

package org.shipworthy.community.rules;

import java.util.HashSet;
import java.util.Set;

/** What voters voted on. */
final class Voters {

    /** A voter who voted on so many other questions is no newcomer to a tool. */
    static final int REGULAR_FROM = 5;

    private static final int MOST_VOTERS = 50_000;
    private static final int MOST_SUBJECTS = 200;

    private final Recent<String, Set<CastBallot.Subject>> subjects = new Recent<>(MOST_VOTERS);

    /** Whether this is the voter's first ballot on the subject, as far as is remembered. */
    boolean isFirst(CastBallot ballot) {
        Set<CastBallot.Subject> known = subjects.get(ballot.voter(), unseen -> new HashSet<>());
        return known.size() < MOST_SUBJECTS && known.add(ballot.subject());
    }

    /** Whether the voter has voted on little but this tool. */
    boolean isNewcomer(String voter, String tool) {
        return subjects.get(voter, unseen -> new HashSet<>()).stream().filter(subject -> !subject.isOn(tool)).limit(REGULAR_FROM).count() < REGULAR_FROM;
    }
}

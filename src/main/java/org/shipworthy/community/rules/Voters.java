package org.shipworthy.community.rules;

import java.util.HashSet;
import java.util.Set;

/** What voters voted on. */
final class Voters {

    /** A voter is no newcomer to a tool who voted on so many other questions, */
    static final int REGULAR_FROM = 5;

    /** and on so many others for each one on the tool. */
    static final int OTHERS_FOR_EACH = 2;

    private static final int MOST_VOTERS = 20_000;
    private static final int MOST_SUBJECTS = 200;

    private final Recent<String, Set<CastBallot.Subject>> subjects = new Recent<>(MOST_VOTERS);

    /** Whether this is the voter's first ballot on the subject, as far as is remembered. */
    boolean isFirst(CastBallot ballot) {
        Set<CastBallot.Subject> known = subjects.get(ballot.voter(), unseen -> new HashSet<>());
        return known.size() < MOST_SUBJECTS && known.add(ballot.subject());
    }

    /** Whether the voter has voted on little but this tool. */
    boolean isNewcomer(String voter, String tool) {
        Set<CastBallot.Subject> known = subjects.get(voter, unseen -> new HashSet<>());
        long onTool = known.stream().filter(subject -> subject.isOn(tool)).count();
        long others = known.size() - onTool;
        return others < REGULAR_FROM || others < OTHERS_FOR_EACH * onTool;
    }
}

package org.shipworthy.community.rules;

import java.util.List;

/** A voter whose ballots lean one way on one tool more than taste explains. */
public final class OutlierVoter implements Rule {

    static final double FALSE_ALARM = 0.001;

    private static final int MOST_VOTERS = 20_000;

    private final Recent<String, Leaning> voters = new Recent<>(MOST_VOTERS);

    List<CastBallot> see(CastBallot ballot, History history) {
        return voters.get(ballot.voter(), unseen -> new Leaning(FALSE_ALARM)).see(ballot, history);
    }

    @Override
    public String key() {
        return "outlier-voter";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String name() {
        return "A voter for one tool only";
    }

    @Override
    public String text() {
        return ("A bet is held against every voter: that their ballots prefer a tool, or refuse it, more often than all counted ballots so far let expect, "
                + "by more than %.0f percentage points. When the bet has won %,.0f times its stake, the voter’s ballots that lean this way are set aside. "
                + "A voter whose taste lies within that margin ever meets this with a chance of at most %s%%, however many ballots they cast "
                + "(betting martingale: Waudby-Smith and Ramdas 2024; Ville 1939).")
                .formatted(100 * Leaning.MARGIN, 1 / FALSE_ALARM, 100 * FALSE_ALARM);
    }
}

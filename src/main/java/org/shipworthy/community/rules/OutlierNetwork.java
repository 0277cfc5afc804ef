package org.shipworthy.community.rules;

import java.util.List;

/** A network whose ballots of a day lean one way on one tool more than taste explains. */
public final class OutlierNetwork implements Rule {

    static final double FALSE_ALARM = 0.001;

    private static final int MOST_NETWORKS = 20_000;

    private final Recent<String, Leaning> networks = new Recent<>(MOST_NETWORKS);

    List<CastBallot> see(CastBallot ballot, History history) {
        return ballot.network().isEmpty() ? List.of()
                : networks.get(ballot.network(), unseen -> new Leaning(FALSE_ALARM)).see(ballot, history);
    }

    @Override
    public String key() {
        return "outlier-network";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String name() {
        return "A network for one tool only";
    }

    @Override
    public String text() {
        return ("The same bet is held against all ballots that come from one network in a day, whoever cast them. "
                + "A network whose voters’ taste lies within %.0f percentage points meets this with a chance of at most %s%% a day.")
                .formatted(100 * Leaning.MARGIN, 100 * FALSE_ALARM);
    }
}

package org.shipworthy.community.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules that need to know what went before, as they stand after the ballots so far. They take ballots one after the
 * other, in the order of their casting; live voting and simulated attacks alike. Not safe for concurrent use.
 */
public final class Rulebook {

    private static final int MOST_SET_ASIDE_REMEMBERED = 100_000;

    private final VoterPace voterPace = new VoterPace();
    private final NetworkPace networkPace = new NetworkPace();
    private final ToolPace toolPace = new ToolPace();
    private final OutlierVoter outlierVoter = new OutlierVoter();
    private final OutlierNetwork outlierNetwork = new OutlierNetwork();
    private final Burst burst = new Burst();
    private final History history = new History();
    private final Voters voters = new Voters();
    private final Recent<Long, Boolean> setAside = new Recent<>(MOST_SET_ASIDE_REMEMBERED);

    /** What this ballot makes the rules set aside. A ballot is set aside once, by the first rule that does. */
    public List<SetAside> judge(CastBallot ballot) {
        List<SetAside> found = new ArrayList<>();
        paces(ballot, found);
        if (found.isEmpty() && voters.isFirst(ballot)) {
            tests(ballot, found);
        }
        return found;
    }

    private void paces(CastBallot ballot, List<SetAside> found) {
        if (!voterPace.allows(ballot.voter(), ballot.at())) {
            add(ballot, voterPace, found);
        } else if (!ballot.network().isEmpty() && !networkPace.allows(ballot.network(), ballot.at())) {
            add(ballot, networkPace, found);
        } else if (!toolPace.allows(ballot.first(), ballot.at()) || ballot.second().filter(second -> !toolPace.allows(second, ballot.at())).isPresent()) {
            add(ballot, toolPace, found);
        }
    }

    /** What is set aside is forgotten, so that it does not become what is expected. */
    private void tests(CastBallot ballot, List<SetAside> found) {
        List<CastBallot> byVoter = outlierVoter.see(ballot, history);
        List<CastBallot> byNetwork = outlierNetwork.see(ballot, history);
        List<CastBallot> byBurst = burst.see(ballot, history, voters);
        history.learn(ballot);
        byVoter.forEach(one -> forget(one, outlierVoter, found));
        byNetwork.forEach(one -> forget(one, outlierNetwork, found));
        byBurst.forEach(one -> forget(one, burst, found));
    }

    private void forget(CastBallot ballot, Rule rule, List<SetAside> found) {
        if (add(ballot, rule, found)) {
            history.forget(ballot);
        }
    }

    private boolean add(CastBallot ballot, Rule rule, List<SetAside> found) {
        boolean isNew = !setAside.contains(ballot.id());
        if (isNew) {
            setAside.get(ballot.id(), id -> true);
            found.add(new SetAside(ballot, rule));
        }
        return isNew;
    }
}

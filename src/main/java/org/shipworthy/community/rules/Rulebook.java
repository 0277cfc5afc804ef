package org.shipworthy.community.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    private final MostlySetAside mostlySetAside = new MostlySetAside();
    private final History history = new History();
    private final Voters voters = new Voters();
    private final Recent<Long, Rule> setAside = new Recent<>(MOST_SET_ASIDE_REMEMBERED);

    /** What this ballot makes the rules find. A ballot is set aside once at a time, by the first rule that does. */
    public List<Finding> judge(CastBallot ballot) {
        List<Finding> found = new ArrayList<>();
        Optional<Rule> tooFast = tooFast(ballot);
        tooFast.ifPresent(rule -> mark(ballot, rule, found));
        if (tooFast.isEmpty() && voters.isFirst(ballot)) {
            test(ballot, found);
        }
        return found;
    }

    private Optional<Rule> tooFast(CastBallot ballot) {
        if (!voterPace.allows(ballot.voter(), ballot.at())) {
            return Optional.of(voterPace);
        }
        if (!ballot.network().isEmpty() && !networkPace.allows(ballot.network(), ballot.at())) {
            return Optional.of(networkPace);
        }
        boolean allowed = toolPace.allows(ballot.first(), ballot.at())
                && ballot.second().filter(second -> !toolPace.allows(second, ballot.at())).isEmpty();
        return allowed ? Optional.empty() : Optional.of(toolPace);
    }

    /** All tests see the history as it was before this ballot; only then their bets are fair. */
    private void test(CastBallot ballot, List<Finding> found) {
        List<CastBallot> byVoter = outlierVoter.see(ballot, history);
        List<CastBallot> byNetwork = outlierNetwork.see(ballot, history);
        List<CastBallot> byBurst = burst.see(ballot, history, voters);
        history.learn(ballot);
        mostlySetAside.see(ballot).forEach(one -> setAside(one, mostlySetAside, found));
        byVoter.forEach(one -> lose(one, outlierVoter, found));
        byNetwork.forEach(one -> lose(one, outlierNetwork, found));
        byBurst.forEach(one -> lose(one, burst, found));
        burst.release(ballot.voter(), voters).forEach(one -> regain(one, found));
    }

    private void lose(CastBallot ballot, Rule rule, List<Finding> found) {
        if (setAside(ballot, rule, found)) {
            mostlySetAside.lose(ballot).forEach(one -> setAside(one, mostlySetAside, found));
        }
    }

    private void regain(CastBallot ballot, List<Finding> found) {
        if (release(ballot, burst, found)) {
            mostlySetAside.regain(ballot).forEach(one -> release(one, mostlySetAside, found));
        }
    }

    /** What is set aside is forgotten, so that it does not become what is expected. */
    private boolean setAside(CastBallot ballot, Rule rule, List<Finding> found) {
        boolean isNew = mark(ballot, rule, found);
        if (isNew) {
            history.forget(ballot);
        }
        return isNew;
    }

    private boolean mark(CastBallot ballot, Rule rule, List<Finding> found) {
        if (setAside.contains(ballot.id())) {
            return false;
        }
        setAside.get(ballot.id(), id -> rule);
        found.add(new Finding.SetAside(ballot, rule));
        return true;
    }

    private boolean release(CastBallot ballot, Rule rule, List<Finding> found) {
        if (!setAside.contains(ballot.id()) || setAside.get(ballot.id(), id -> rule) != rule) {
            return false;
        }
        setAside.remove(ballot.id());
        history.learn(ballot);
        found.add(new Finding.Released(ballot, rule));
        return true;
    }
}

package org.shipworthy.community.rules;

import java.util.HashMap;
import java.util.Map;

/**
 * How often each tool was preferred in the ballots that count so far, and what that says of the next one. Every tool begins
 * with ten half-won ballots. In a pair the odds of one tool are held against those of the other, as in Bradley and Terry's model.
 */
final class History {

    private static final double PRIOR = 10;

    private static final class Record {
        private double won = PRIOR / 2;
        private double all = PRIOR;

        private double odds() {
            return won / (all - won);
        }
    }

    private final Map<String, Record> byTool = new HashMap<>();

    void learn(CastBallot ballot) {
        add(ballot, 1);
    }

    void forget(CastBallot ballot) {
        add(ballot, -1);
    }

    private void add(CastBallot ballot, int sign) {
        add(ballot.first(), ballot.score(), sign);
        ballot.second().ifPresent(second -> add(second, 1 - ballot.score(), sign));
    }

    private void add(String tool, double score, int sign) {
        Record record = of(tool);
        record.won += sign * score;
        record.all += sign;
    }

    /** What the ballot's score for this tool would be on average. */
    double expected(CastBallot ballot, String tool) {
        double odds = of(tool).odds();
        double against = ballot.second().map(second -> of(second.equals(tool) ? ballot.first() : second).odds()).orElse(1.0);
        return odds / (odds + against);
    }

    private Record of(String tool) {
        return byTool.computeIfAbsent(tool, unseen -> new Record());
    }
}

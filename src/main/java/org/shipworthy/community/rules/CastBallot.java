package org.shipworthy.community.rules;

import java.time.Instant;
import java.util.Optional;

/**
 * A ballot as the rules see it.
 *
 * @param network where it was cast, by a name that holds for a day at least; empty when unknown
 * @param second  the other tool of a pair; empty for a ballot on one tool
 * @param score   how far it is for the first tool: 1 for ship or first, 0 for skip or second, ½ for all others
 */
public record CastBallot(long id, String voter, String network, Instant at, String first, Optional<String> second, double score) {

    public CastBallot {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score between 0 and 1: " + score);
        }
    }

    boolean isOn(String tool) {
        return first.equals(tool) || second.filter(tool::equals).isPresent();
    }

    /** How far it is for this tool, which it must be on. */
    double scoreFor(String tool) {
        return first.equals(tool) ? score : 1 - score;
    }

    /** Ballots with the same subject replace each other. */
    Subject subject() {
        return new Subject(first, second);
    }

    record Subject(String first, Optional<String> second) {

        boolean isOn(String tool) {
            return first.equals(tool) || second.filter(tool::equals).isPresent();
        }
    }
}

package org.shipworthy.community;

import java.util.Map;

/**
 * Who a browser's voter is from now on.
 *
 * @param voter   the one who was asked about, or the earlier voter of the same identity
 * @param choices what that voter's live ballots say
 */
public record Verification(Voter voter, Map<Subject, Choice> choices) {

    public Verification {
        choices = Map.copyOf(choices);
    }
}

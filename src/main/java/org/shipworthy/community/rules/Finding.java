package org.shipworthy.community.rules;

/** What the rules find about the ballot in hand or an earlier one. */
public sealed interface Finding {

    CastBallot ballot();

    Rule rule();

    /** It does not count. */
    record SetAside(CastBallot ballot, Rule rule) implements Finding {}

    /** It counts again: what the rule set it aside for is over. */
    record Released(CastBallot ballot, Rule rule) implements Finding {}
}

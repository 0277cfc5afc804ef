package org.shipworthy.community.rules;

/** A ballot that a rule sets aside: the one in hand, or an earlier one. */
public record SetAside(CastBallot ballot, Rule rule) {}

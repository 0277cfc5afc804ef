package org.shipworthy.community;

/**
 * What became of a ballot that was cast without names.
 *
 * @param blind whether it counts as blind: not when its form was sent before, or the voter had a ballot on the pair
 */
public record BlindOutcome(BallotOutcome ballot, boolean blind) {}

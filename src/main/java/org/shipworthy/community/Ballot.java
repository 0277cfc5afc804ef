package org.shipworthy.community;

import java.time.Instant;

/**
 * A live ballot.
 *
 * @param id      grows with every ballot
 * @param network where it was cast, as a keyed hash that is comparable within a day only; may be empty
 */
public record Ballot(long id, Voter voter, Subject subject, Choice choice, Instant castAt, String network, Footing footing) {}

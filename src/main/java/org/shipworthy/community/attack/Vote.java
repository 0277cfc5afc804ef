package org.shipworthy.community.attack;

import org.shipworthy.community.standings.Winner;

/** A vote of the set that is attacked. */
public record Vote(String left, String right, Winner winner, String voter) {}

package org.shipworthy.community.standings;

/** An item that cannot be ranked: no vote between it and another counts. */
public record Unranked(String item) {}

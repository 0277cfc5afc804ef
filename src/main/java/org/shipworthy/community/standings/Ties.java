package org.shipworthy.community.standings;

/** What a model without a word for ties makes of them. */
public enum Ties {
    /** Half a win for each side. */
    HALF,
    /** As if the vote had not been cast. */
    DROP
}

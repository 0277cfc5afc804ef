package org.shipworthy.community.rules;

/** For a tool or against it. */
enum Direction {
    FOR,
    AGAINST;

    /** How far a score goes in this direction, between 0 and 1. */
    double of(double score) {
        return this == FOR ? score : 1 - score;
    }
}

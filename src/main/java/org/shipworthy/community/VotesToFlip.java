package org.shipworthy.community;

import java.util.OptionalLong;

/**
 * How few ballots decide who is ahead in a preference between two tools: the smallest number whose removal, and the
 * smallest number whose addition, would put the other one strictly ahead. Ties and "neither" favour nobody. With the two
 * level, one ballot decides. (Asked of whole rankings by Huang, Shen, Wei and Broderick, "Dropping Just a Handful of
 * Preferences Can Change Top Large Language Model Rankings", 2025.)
 *
 * @param byRemoval empty when removal cannot do it, because the one behind has no ballot to be ahead with
 */
public record VotesToFlip(OptionalLong byRemoval, long byAddition) {

    /** @throws IllegalArgumentException for a negative count */
    public static VotesToFlip of(long forFirst, long forSecond) {
        if (forFirst < 0 || forSecond < 0) {
            throw new IllegalArgumentException("ballots for the first and the second: " + forFirst + ", " + forSecond);
        }
        long needed = Math.abs(forFirst - forSecond) + 1;
        boolean canRemove = forFirst == forSecond ? forFirst > 0 : Math.min(forFirst, forSecond) > 0;
        return new VotesToFlip(canRemove ? OptionalLong.of(needed) : OptionalLong.empty(), needed);
    }
}

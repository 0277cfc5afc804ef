package org.shipworthy.decide.bottomline;

import java.util.function.IntPredicate;

/** Finds where something begins to hold that holds from there on. */
final class Search {

    private Search() {}

    /** The first number from {@code least} on for which it holds, in a number of looks that grows with its logarithm; it holds for {@code most}. */
    static int first(int least, int most, IntPredicate holds) {
        int below = least - 1;
        int step = 1;
        while (below + step < most && !holds.test(below + step)) {
            below += step;
            step = Math.min(step * 2, most - below);
        }
        int found = Math.min(below + step, most);
        while (found - below > 1) {
            int middle = below + (found - below) / 2;
            if (holds.test(middle)) {
                found = middle;
            } else {
                below = middle;
            }
        }
        return found;
    }
}

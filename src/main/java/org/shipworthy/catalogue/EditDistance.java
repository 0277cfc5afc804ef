package org.shipworthy.catalogue;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * How many typing errors lie between two words: a letter missing, added, replaced, or swapped with its neighbour
 * (optimal string alignment).
 */
final class EditDistance {

    private EditDistance() {}

    /** Empty when there are more than {@code most}; gives up as soon as that is certain. */
    static OptionalInt upTo(int most, String one, String other) {
        if (Math.abs(one.length() - other.length()) > most) {
            return OptionalInt.empty();
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= one.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            if (fill(row, last, beforeLast, one, other, i) > most) {
                return OptionalInt.empty();
            }
        }
        return row[other.length()] <= most ? OptionalInt.of(row[other.length()]) : OptionalInt.empty();
    }

    /** The distances of the first {@code i} letters of one to every beginning of the other; returns the least of them. */
    private static int fill(int[] row, int[] last, int[] beforeLast, String one, String other, int i) {
        row[0] = i;
        int least = i;
        for (int j = 1; j < row.length; j++) {
            boolean same = one.charAt(i - 1) == other.charAt(j - 1);
            row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
            if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
            least = Math.min(least, row[j]);
        }
        return least;
    }
}

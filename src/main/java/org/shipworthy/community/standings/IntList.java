package org.shipworthy.community.standings;

import java.util.Arrays;

/** Numbers in a growing array, because ten million boxed ones would not fit. */
final class IntList {

    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int get(int at) {
        return values[at];
    }

    int size() {
        return size;
    }
}

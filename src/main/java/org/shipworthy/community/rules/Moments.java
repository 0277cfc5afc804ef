package org.shipworthy.community.rules;

import java.util.Arrays;

/** Moments in the order of time, as milliseconds since 1970, of which the earliest are dropped: thousands for some tools, so they are kept small. */
final class Moments {

    private long[] ring = new long[2];
    private int first;
    private int size;

    int size() {
        return size;
    }

    /** @param index 0 for the earliest */
    long get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return ring[(first + index) % ring.length];
    }

    void add(long moment) {
        if (size == ring.length) {
            ring = inOrder(2 * size);
            first = 0;
        }
        ring[(first + size) % ring.length] = moment;
        size++;
    }

    void dropUpTo(long moment) {
        while (size > 0 && ring[first] <= moment) {
            first = (first + 1) % ring.length;
            size--;
        }
    }

    private long[] inOrder(int length) {
        long[] copy = Arrays.copyOf(Arrays.copyOfRange(ring, first, ring.length), length);
        System.arraycopy(ring, 0, copy, ring.length - first, first);
        return copy;
    }
}

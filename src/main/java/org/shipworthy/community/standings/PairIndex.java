package org.shipworthy.community.standings;

import java.util.Arrays;

/** Numbers the ordered pairs of items in the order in which they are first asked for: an open hash table without boxes. */
final class PairIndex {

    private final IntList lefts = new IntList();
    private final IntList rights = new IntList();
    private int[] slots = emptySlots(64);

    int of(int left, int right) {
        int slot = slotOf(left, right);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        slots[slot] = lefts.size();
        lefts.add(left);
        rights.add(right);
        growWhenHalfFull();
        return lefts.size() - 1;
    }

    int size() {
        return lefts.size();
    }

    int left(int pair) {
        return lefts.get(pair);
    }

    int right(int pair) {
        return rights.get(pair);
    }

    private int slotOf(int left, int right) {
        int mask = slots.length - 1;
        long mixed = (((long) left << 32) | right) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & mask;
        while (slots[slot] >= 0 && (left(slots[slot]) != left || right(slots[slot]) != right)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void growWhenHalfFull() {
        if (size() * 2 > slots.length) {
            slots = emptySlots(slots.length * 2);
            for (int pair = 0; pair < size(); pair++) {
                slots[slotOf(left(pair), right(pair))] = pair;
            }
        }
    }

    private static int[] emptySlots(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }
}

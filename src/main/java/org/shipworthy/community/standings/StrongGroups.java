package org.shipworthy.community.standings;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The groups of items that hold each other in place: from each a chain of wins leads to every other, and back, where a
 * tie that counts as half a win is one. Within a group, and only there, the votes alone have a finite answer (Ford, "Solution of a ranking problem from binary
 * comparisons", American Mathematical Monthly 64, 1957).
 *
 * @param groupOf the group of each item
 * @param sizes how many items each group has
 */
record StrongGroups(int[] groupOf, int[] sizes) {

    static StrongGroups of(PairTable table, boolean tiesHold) {
        IntList[] beats = lists(table.items());
        IntList[] beatenBy = lists(table.items());
        for (int pair = 0; pair < table.pairs(); pair++) {
            link(beats, beatenBy, table, pair, tiesHold);
        }
        int[] groupOf = new int[table.items()];
        Arrays.fill(groupOf, -1);
        int groups = 0;
        for (int item = 0; item < table.items(); item++) {
            if (groupOf[item] < 0) {
                mark(item, beats, beatenBy, groupOf, groups++);
            }
        }
        int[] sizes = new int[groups];
        Arrays.stream(groupOf).forEach(group -> sizes[group]++);
        return new StrongGroups(groupOf, sizes);
    }

    /** Whether the item is in the group that holds more than half of all items. */
    boolean isInMain(int item) {
        return 2 * sizes[groupOf[item]] > groupOf.length;
    }

    private static void link(IntList[] beats, IntList[] beatenBy, PairTable table, int pair, boolean tiesHold) {
        double ties = tiesHold ? table.count(pair, Winner.TIE) : 0;
        if (table.count(pair, Winner.LEFT) + ties > 0) {
            beats[table.left()[pair]].add(table.right()[pair]);
            beatenBy[table.right()[pair]].add(table.left()[pair]);
        }
        if (table.count(pair, Winner.RIGHT) + ties > 0) {
            beats[table.right()[pair]].add(table.left()[pair]);
            beatenBy[table.left()[pair]].add(table.right()[pair]);
        }
    }

    private static void mark(int item, IntList[] beats, IntList[] beatenBy, int[] groupOf, int group) {
        boolean[] below = reached(item, beats, other -> groupOf[other] < 0);
        boolean[] both = reached(item, beatenBy, other -> below[other]);
        for (int other = 0; other < groupOf.length; other++) {
            if (both[other]) {
                groupOf[other] = group;
            }
        }
    }

    private static boolean[] reached(int start, IntList[] next, IntPredicate allowed) {
        boolean[] reached = new boolean[next.length];
        reached[start] = true;
        IntList queue = new IntList();
        queue.add(start);
        for (int at = 0; at < queue.size(); at++) {
            IntList others = next[queue.get(at)];
            for (int i = 0; i < others.size(); i++) {
                int other = others.get(i);
                if (!reached[other] && allowed.test(other)) {
                    reached[other] = true;
                    queue.add(other);
                }
            }
        }
        return reached;
    }

    private static IntList[] lists(int length) {
        return Stream.generate(IntList::new).limit(length).toArray(IntList[]::new);
    }
}

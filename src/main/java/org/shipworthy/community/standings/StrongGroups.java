package org.shipworthy.community.standings;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Stream;

/**
 * The groups of items that hold each other in place: from each a chain of wins leads to every other, and back, where a
 * tie that counts as half a win is one. Within a group, and only there, the votes alone have a finite answer (Ford,
 * "Solution of a ranking problem from binary comparisons", American Mathematical Monthly 64, 1957).
 *
 * @param groupOf the group of each item
 * @param sizes how many items each group has
 */
record StrongGroups(int[] groupOf, int[] sizes) {

    static StrongGroups of(PairTable table, boolean tiesHold) {
        BitSet[] beats = Stream.generate(BitSet::new).limit(table.items()).toArray(BitSet[]::new);
        BitSet[] beatenBy = Stream.generate(BitSet::new).limit(table.items()).toArray(BitSet[]::new);
        for (int pair = 0; pair < table.pairs(); pair++) {
            double ties = tiesHold ? table.count(pair, Winner.TIE) : 0;
            link(beats, beatenBy, table.left()[pair], table.right()[pair], table.count(pair, Winner.LEFT) + ties);
            link(beats, beatenBy, table.right()[pair], table.left()[pair], table.count(pair, Winner.RIGHT) + ties);
        }
        int[] groupOf = new int[table.items()];
        int groups = 0;
        BitSet left = new BitSet();
        for (left.set(0, table.items()); !left.isEmpty(); groups++) {
            int group = groups;
            BitSet both = reached(left.nextSetBit(0), beatenBy, reached(left.nextSetBit(0), beats, left));
            both.stream().forEach(item -> groupOf[item] = group);
            left.andNot(both);
        }
        int[] sizes = new int[groups];
        Arrays.stream(groupOf).forEach(group -> sizes[group]++);
        return new StrongGroups(groupOf, sizes);
    }

    /** Whether the item is in the group that holds more than half of all items. */
    boolean isInMain(int item) {
        return 2 * sizes[groupOf[item]] > groupOf.length;
    }

    private static void link(BitSet[] beats, BitSet[] beatenBy, int winner, int loser, double wins) {
        if (wins > 0) {
            beats[winner].set(loser);
            beatenBy[loser].set(winner);
        }
    }

    private static BitSet reached(int start, BitSet[] next, BitSet allowed) {
        BitSet reached = new BitSet();
        BitSet open = new BitSet();
        for (open.set(start); !open.isEmpty();) {
            int item = open.nextSetBit(0);
            reached.set(item);
            open.or(next[item]);
            open.and(allowed);
            open.andNot(reached);
        }
        return reached;
    }
}

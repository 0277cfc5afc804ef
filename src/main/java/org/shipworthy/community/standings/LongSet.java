package org.shipworthy.community.standings;

/** Different numbers without boxes. */
public final class LongSet {

    private final PairIndex index = new PairIndex();

    /** Harmless when it is there already. */
    public void add(long number) {
        index.of(high(number), low(number));
    }

    public boolean contains(long number) {
        return index.has(high(number), low(number));
    }

    private static int high(long number) {
        return (int) (number >>> Integer.SIZE);
    }

    private static int low(long number) {
        return (int) number;
    }
}

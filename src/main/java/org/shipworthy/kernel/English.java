package org.shipworthy.kernel;

import java.util.List;

/** Small pieces of sentences. */
public final class English {

    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private English() {}

    /** A number as a word up to ten, in digits above. */
    public static String number(int n) {
        return n < NUMBERS.size() ? NUMBERS.get(n) : Integer.toString(n);
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}. */
    public static String list(List<String> names) {
        return names.size() < 2 ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}

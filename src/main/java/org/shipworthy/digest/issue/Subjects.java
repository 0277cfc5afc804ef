package org.shipworthy.digest.issue;

import java.util.List;

/** The subject of a mail that tells some items: the first of them, and how many more there are. */
final class Subjects {

    private static final int LONGEST_TITLE = 90;

    private Subjects() {}

    static String of(List<Item> items) {
        if (items.isEmpty()) {
            return "";
        }
        String title = items.getFirst().title();
        String first = title.codePointCount(0, title.length()) <= LONGEST_TITLE ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)).stripTrailing() + "…";
        return items.size() == 1 ? first : first + ", and " + (items.size() - 1) + " more";
    }
}

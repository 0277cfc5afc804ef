package org.shipworthy.catalogue;

import java.util.Comparator;
import java.util.List;

/** Tools with a name like a mistyped one. */
final class Nearest {

    private record Candidate(Tool tool, int distance) {}

    private Nearest() {}

    static List<Tool> to(String text, List<Tool> tools, int limit) {
        int most = text.length() / 2;
        return tools.stream()
                .map(tool -> new Candidate(tool, distance(text, tool.slug().value())))
                .filter(candidate -> candidate.distance() <= most)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(candidate -> candidate.tool().slug()))
                .limit(limit)
                .map(Candidate::tool)
                .toList();
    }

    /** Levenshtein's distance: the fewest letters to insert, delete or replace. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}

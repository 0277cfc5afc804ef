package org.shipworthy.web.pages;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What became of a text, word by word (E. Myers' shortest edit script). Put together, everything kept and removed is the
 * text before, everything kept and added the text after, but for runs of white space.
 */
public record WordDiff(List<Part> parts) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Some words in a row with one fate. */
    public record Part(Fate fate, String words) {}

    /** What became of some words. */
    public enum Fate { KEPT, REMOVED, ADDED }

    public static WordDiff between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(parts, Fate.KEPT, old.subList(at, delta.getSource().getPosition()));
            add(parts, Fate.REMOVED, delta.getSource().getLines());
            add(parts, Fate.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(parts, Fate.KEPT, old.subList(at, old.size()));
        return new WordDiff(List.copyOf(parts));
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private static void add(List<Part> parts, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(fate, String.join(" ", words)));
        }
    }
}

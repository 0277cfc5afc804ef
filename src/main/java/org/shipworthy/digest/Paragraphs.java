package org.shipworthy.digest;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of at most 72 columns, between words where it can. */
public final class Paragraphs {

    public static final int COLUMNS = 72;

    private Paragraphs() {}

    /** @param indent what every line after the first begins with; the first line begins with {@code first} */
    public static String wrap(String text, String first, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : text.split(" ")) {
            if (!fresh && columns(line) + 1 + columns(word) > COLUMNS) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return String.join("\n", lines);
    }

    public static String wrap(String text) {
        return wrap(text, "", "");
    }

    /** Characters as readers count them: an accent and its letter are one. */
    private static int columns(CharSequence text) {
        BreakIterator characters = BreakIterator.getCharacterInstance();
        characters.setText(text.toString());
        int columns = 0;
        while (characters.next() != BreakIterator.DONE) {
            columns++;
        }
        return columns;
    }
}

package org.shipworthy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a label and as many cells as there are columns, wrapped at words so that each line fits the width. */
final class TextTable {

    private static final int GAP = 2;
    private static final int WIDEST_LABEL = 20;

    private final int labelWidth;
    private final int cellWidth;
    private final List<String> lines = new ArrayList<>();

    /** @param width in characters, at least 40 */
    TextTable(int width, int columns) {
        this.labelWidth = Math.min(WIDEST_LABEL, width / (columns + 1));
        this.cellWidth = (width - labelWidth - columns * GAP) / columns;
    }

    void row(String label, List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        wrapped.add(wrap(label, labelWidth));
        cells.forEach(cell -> wrapped.add(wrap(cell, cellWidth)));
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            lines.add(line(wrapped, line));
        }
    }

    private String line(List<List<String>> wrapped, int line) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < wrapped.size(); column++) {
            List<String> cell = wrapped.get(column);
            text.repeat(" ", startOf(column) - text.length()).append(line < cell.size() ? cell.get(line) : "");
        }
        return text.toString().stripTrailing();
    }

    private int startOf(int column) {
        return column == 0 ? 0 : labelWidth + GAP + (column - 1) * (cellWidth + GAP);
    }

    void heading(String text) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(text);
        lines.add("-".repeat(text.length()));
    }

    List<String> lines() {
        return lines;
    }

    /** Lines of at most this width, broken at spaces, and inside words only where a word alone is too long. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            for (String piece : pieces(word, width)) {
                if (!line.isEmpty() && line.length() + 1 + piece.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> pieces(String word, int width) {
        return word.isEmpty() ? List.of() : IntStream.iterate(0, start -> start < word.length(), start -> start + width)
                .mapToObj(start -> word.substring(start, Math.min(word.length(), start + width)))
                .toList();
    }
}

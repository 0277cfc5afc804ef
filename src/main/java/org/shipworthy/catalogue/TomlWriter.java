package org.shipworthy.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Writes TOML as people write content packs: one field a line, an empty line before each section. */
public final class TomlWriter {

    private final StringBuilder out = new StringBuilder();

    /** Opens a section, {@code [name]} or {@code [[name]]}; the brackets belong to the header. */
    public void section(String header) {
        out.append(out.isEmpty() ? "" : "\n").append(header).append('\n');
    }

    public void text(String field, String text) {
        line(field, quoted(text));
    }

    /** A value that is written without quotes: a number, a day, true or false. */
    public void bare(String field, Object value) {
        line(field, value.toString());
    }

    public void texts(String field, List<String> texts) {
        line(field, texts.stream().map(TomlWriter::quoted).collect(joining(", ", "[", "]")));
    }

    public void paragraphs(String field, String text) {
        line(field, "\"\"\"\n" + text.lines().map(TomlWriter::escaped).collect(joining("\n")) + "\n\"\"\"");
    }

    private void line(String field, String value) {
        out.append(field).append(" = ").append(value).append('\n');
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

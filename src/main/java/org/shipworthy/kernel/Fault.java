package org.shipworthy.kernel;

/** One thing that is wrong with an input: the file, the line (1-based, 0 when the whole file is meant), the field, and what to do. */
public record Fault(String file, int line, String field, String message) implements Comparable<Fault> {

    @Override
    public int compareTo(Fault other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (field.isEmpty() ? "" : field + ": ") + message;
    }
}

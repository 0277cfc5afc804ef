package org.shipworthy.publish;

/** What became of an export. */
public sealed interface ExportOutcome {

    record Exported(int tools, int reviews) implements ExportOutcome {}

    /** Nothing was written; the reason says what to do. */
    record Refused(String reason) implements ExportOutcome {}
}

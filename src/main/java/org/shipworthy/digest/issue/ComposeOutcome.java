package org.shipworthy.digest.issue;

/** What composing an edition came to. */
public sealed interface ComposeOutcome {

    /** A draft, or approved already where approval is automatic. */
    record Composed(Edition edition) implements ComposeOutcome {}

    /** There is one of that week, and it is no draft any more. */
    record Standing(Edition edition) implements ComposeOutcome {}

    /** Nothing happened that would be told: no mail. */
    record NothingHappened() implements ComposeOutcome {}
}

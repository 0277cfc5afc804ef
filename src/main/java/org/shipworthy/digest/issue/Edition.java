package org.shipworthy.digest.issue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An edition on its way to readers.
 *
 * @param approvedBy the editor's address; empty until it is approved, and when approval is automatic
 */
public record Edition(DigestIssue composed, Edits edits, State state, Instant composedAt, Optional<Instant> approvedAt, Optional<String> approvedBy) {

    public enum State {
        /** An editor can change it. */
        DRAFT,
        /** It is sent, or was. */
        APPROVED,
        /** It is never sent. */
        DROPPED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public IssueKey key() {
        return composed.key();
    }

    /** As readers get it. */
    public DigestIssue issue() {
        return edits.applyTo(composed);
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /** With what is left out still in its place. */
    public List<Section> sections() {
        return edits.ordered(composed);
    }

    public boolean isDropped(Item item) {
        return edits.dropped().contains(item.id());
    }

    Edition with(Edits changed) {
        return new Edition(composed, changed, state, composedAt, approvedAt, approvedBy);
    }
}

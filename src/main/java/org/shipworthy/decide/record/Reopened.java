package org.shipworthy.decide.record;

import java.util.List;
import java.util.Optional;

/** What became of a record that somebody brought back. */
public sealed interface Reopened {

    /** It is no decision record, or one that this program cannot read. */
    record Unreadable(String why) implements Reopened {}

    /**
     * @param altered what was changed in it after it was made; empty when nothing was
     * @param changes what is different now; empty when nothing is
     * @param now     the record that the same brief would make today; absent when it cannot be answered any more, as
     *                {@code changes} then says
     */
    record Read(DecisionRecord record, List<String> altered, List<Change> changes, Optional<DecisionRecord> now) implements Reopened {
        public Read {
            altered = List.copyOf(altered);
            changes = List.copyOf(changes);
        }

        public boolean isIntact() {
            return altered.isEmpty();
        }
    }

    /**
     * Something that is different now.
     *
     * @param was empty when it is new
     * @param is  empty when it is gone
     */
    record Change(String about, String was, String is) {}
}

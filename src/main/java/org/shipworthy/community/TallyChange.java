package org.shipworthy.community;

import java.util.Optional;

/** What one transaction did to one voter's live ballot on a subject. */
record TallyChange(Subject subject, Optional<Tally.Cell> removed, Optional<Tally.Cell> added) {

    boolean isEffective() {
        return removed.isPresent() || added.isPresent();
    }

    static TallyChange none(Subject subject) {
        return new TallyChange(subject, Optional.empty(), Optional.empty());
    }
}

package org.shipworthy.catalogue.sync;

import java.util.Optional;

/**
 * An editor's decision on something that waits.
 *
 * @param by   who decides
 * @param tool which tool the row is about, where that was the question
 */
record Ruling(InboxDecision.State state, String by, Optional<String> tool) {

    static Ruling on(InboxDecision.State state, String by) {
        return new Ruling(state, by, Optional.empty());
    }

    boolean publishes() {
        return state == InboxDecision.State.APPROVED || tool.filter(Identities.NEW::equals).isPresent();
    }
}

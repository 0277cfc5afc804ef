package org.shipworthy.catalogue.sync;

import java.util.Optional;
import org.shipworthy.kernel.Slug;

/**
 * An editor's decision on things that wait.
 *
 * @param by who decides
 * @param as the tool that a row of uncertain identity is about, when it is not the one that was proposed
 */
record Ruling(InboxDecision.State state, String by, Optional<Slug> as) {

    /** Which tool the row is about, where that is the question. */
    Optional<String> tool(InboxItem item) {
        if (item.kind() != InboxItem.Kind.IDENTITY) {
            return Optional.empty();
        }
        return Optional.of(state == InboxDecision.State.APPROVED ? as.or(item::tool).map(Slug::value).orElse(Identities.NEW)
                : item.tool().isPresent() ? Identities.NEW : Identities.NOT_LISTED);
    }

    boolean publishes(InboxItem item) {
        return state == InboxDecision.State.APPROVED || tool(item).filter(Identities.NEW::equals).isPresent();
    }
}

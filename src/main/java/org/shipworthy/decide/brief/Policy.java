package org.shipworthy.decide.brief;

import java.util.Map;
import java.util.Optional;
import org.shipworthy.kernel.Slug;

/**
 * What a team decided about tools, each with its reason.
 *
 * @param approvedOnly whether tools that are not approved are left out
 */
public record Policy(Map<Slug, String> approved, Map<Slug, String> forbidden, boolean approvedOnly) {

    public static final Policy NONE = new Policy(Map.of(), Map.of(), false);

    public Policy {
        approved = Map.copyOf(approved);
        forbidden = Map.copyOf(forbidden);
    }

    /** Why a tool is left out whatever it can do. */
    Optional<String> whyNot(Slug tool) {
        if (forbidden.containsKey(tool)) {
            return Optional.of("forbidden: " + forbidden.get(tool));
        }
        return approvedOnly && !approved.containsKey(tool) ? Optional.of("not among the approved tools") : Optional.empty();
    }
}

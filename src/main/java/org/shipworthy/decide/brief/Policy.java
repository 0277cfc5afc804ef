package org.shipworthy.decide.brief;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.kernel.Slug;

/**
 * What a team adds to a brief: tools that it decided about, each with its reason, and criteria of its own.
 *
 * @param approvedOnly whether tools that are not approved are left out
 */
public record Policy(Map<Slug, String> approved, Map<Slug, String> forbidden, boolean approvedOnly, List<Own> musts, List<Own> wishes) {

    public static final Policy NONE = new Policy(Map.of(), Map.of(), false, List.of(), List.of());

    public Policy {
        approved = Map.copyOf(approved);
        forbidden = Map.copyOf(forbidden);
        musts = List.copyOf(musts);
        wishes = List.copyOf(wishes);
    }

    /** Why a tool is left out whatever it can do. */
    Optional<String> whyNot(Slug tool) {
        if (forbidden.containsKey(tool)) {
            return Optional.of("forbidden: " + forbidden.get(tool));
        }
        return approvedOnly && !approved.containsKey(tool) ? Optional.of("not among the approved tools") : Optional.empty();
    }
}

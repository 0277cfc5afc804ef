package org.shipworthy.community;

import java.util.Optional;
import java.util.Set;
import org.shipworthy.community.rules.Rule;

/**
 * What is known of how a ballot was cast.
 *
 * @param network   where it came from, as a keyed hash that is comparable within a day only; empty when unknown
 * @param blind     whether the names were still hidden
 * @param makers    the mail domains of the makers whom the subject is about, as {@link Identities} names them
 * @param setAside  the rule that sets it aside for how it was cast, whatever went before
 */
public record Circumstances(String network, boolean blind, Set<String> makers, Optional<Rule> setAside) {

    public Circumstances {
        makers = Set.copyOf(makers);
    }

    /** Cast from this network, after the names were shown, by nobody with an interest. */
    public static Circumstances from(String network) {
        return new Circumstances(network, false, Set.of(), Optional.empty());
    }

    public Circumstances whileBlind() {
        return new Circumstances(network, true, makers, setAside);
    }

    public Circumstances about(Set<String> makers) {
        return new Circumstances(network, blind, makers, setAside);
    }

    public Circumstances setAsideBy(Rule rule) {
        return new Circumstances(network, blind, makers, Optional.of(rule));
    }
}

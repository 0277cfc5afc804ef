package org.shipworthy.community;

import java.util.Optional;

/**
 * How a ballot stands towards counting.
 *
 * @param verified   whether its voter proved to be one person; changes for all of a voter's ballots at once
 * @param blind      whether it was cast before the names were shown
 * @param interested whether its voter's mail comes from the domain of a maker whom the ballot is about
 * @param setAside   the key of the rule that set it aside; empty when it counts
 */
public record Footing(boolean verified, boolean blind, boolean interested, Optional<String> setAside) {

    /** Whether it is in the headline: verified, disinterested and not set aside. */
    public boolean isHeadline() {
        return verified && isCounted();
    }

    /** Whether it is counted at all, in the headline or beside it. */
    public boolean isCounted() {
        return !interested && setAside.isEmpty();
    }

    Footing verified(boolean verified) {
        return new Footing(verified, blind, interested, setAside);
    }

    Footing interested(boolean interested) {
        return new Footing(verified, blind, interested, setAside);
    }

    Footing setAside(Optional<String> rule) {
        return new Footing(verified, blind, interested, rule);
    }
}

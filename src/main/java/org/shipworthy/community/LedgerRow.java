package org.shipworthy.community;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A ballot that was ever cast, as it is counted now.
 *
 * @param link     the link of the chain that seals it; empty when it came after the last one
 * @param setAside the key of the rule that set it aside
 * @param live     whether it is its voter's last word on the subject; what is not counts for nothing
 */
public record LedgerRow(OptionalLong link, SealedBallot ballot, String voter, boolean verified, boolean interested, Optional<String> setAside, boolean live) {

    /** Whether it is counted, in the headline or beside it. */
    public boolean isCounted() {
        return live && !interested && setAside.isEmpty();
    }
}

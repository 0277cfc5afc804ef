package org.shipworthy.digest.issue;

import java.time.LocalDate;
import org.shipworthy.community.ChainLink;

/**
 * The head of the chain over all ballots, as an edition publishes it: whoever keeps the edition can tell later whether a
 * ballot before it was changed.
 *
 * @param head in hexadecimal
 * @param day  on which it was made, in UTC
 */
public record ChainHead(String head, LocalDate day) {

    private static final int DAY_LENGTH = "2026-11-22".length();

    static ChainHead of(ChainLink link) {
        return new ChainHead(link.head(), LocalDate.parse(link.sealedAt().substring(0, DAY_LENGTH)));
    }
}

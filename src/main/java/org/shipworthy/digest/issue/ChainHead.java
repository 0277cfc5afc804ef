package org.shipworthy.digest.issue;

import java.time.LocalDate;
import org.shipworthy.community.ChainLink;
import org.shipworthy.panel.SealedRuling;

/**
 * The head of a chain, as an edition publishes it: whoever keeps the edition can tell later whether anything before it was
 * changed.
 *
 * @param of   what is chained, in words
 * @param head in hexadecimal
 * @param day  on which the last of it was sealed or published, in UTC
 */
public record ChainHead(String of, String head, LocalDate day) {

    private static final int DAY_LENGTH = "2026-11-22".length();

    static ChainHead of(ChainLink link) {
        return new ChainHead("ballots", link.head(), day(link.sealedAt()));
    }

    static ChainHead of(SealedRuling ruling) {
        return new ChainHead("rulings", ruling.head(), day(ruling.recordedAt()));
    }

    private static LocalDate day(String instant) {
        return LocalDate.parse(instant.substring(0, DAY_LENGTH));
    }
}

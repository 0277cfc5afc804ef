package org.shipworthy.community;

import java.time.Instant;
import java.util.Optional;
import org.shipworthy.kernel.Hmac;
import org.shipworthy.storage.InstantText;

/**
 * What the chain says of a ballot, which is public and never changes.
 *
 * @param number  its place in the chain, from 1
 * @param hour    in which it was cast, such as {@code 2026-11-22T14}, in UTC
 * @param choice  empty for a withdrawal
 * @param proof   by which its voter, and nobody else, can find it: see {@link #proof}
 */
public record SealedBallot(long number, String hour, String subject, Optional<Choice> choice, boolean blind, String proof) {

    private static final int HOUR_LETTERS = 13;
    private static final int PROOF_BYTES = 12;

    static SealedBallot of(long number, String voter, String subject, Optional<Choice> choice, Instant castAt, boolean blind) {
        return new SealedBallot(number, InstantText.of(castAt).substring(0, HOUR_LETTERS), subject, choice, blind, proof(voter, number));
    }

    /** HMAC-SHA-256 of the number with the voter's name as the key, cut to 96 bits, in the alphabet that is safe in addresses. */
    public static String proof(String voter, long number) {
        return keyed(Hmac.of(voter), Long.toString(number));
    }

    /** The same of any text with any key. */
    public static String keyed(Hmac key, String text) {
        return key.sign(text).first(PROOF_BYTES).base64();
    }

    /** As it is hashed, and as the first columns of the export have it. */
    public String line() {
        return number + "," + hour + "," + subject + "," + choice.map(Choice::key).orElse("") + "," + (blind ? 1 : 0) + "," + proof;
    }
}

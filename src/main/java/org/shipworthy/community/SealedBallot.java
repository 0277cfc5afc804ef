package org.shipworthy.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
        return keyed(voter.getBytes(UTF_8), Long.toString(number));
    }

    /** The same of any text with any key. */
    public static String keyed(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac.doFinal(text.getBytes(UTF_8)), PROOF_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** As it is hashed, and as the first columns of the export have it. */
    public String line() {
        return number + "," + hour + "," + subject + "," + choice.map(Choice::key).orElse("") + "," + (blind ? 1 : 0) + "," + proof;
    }
}

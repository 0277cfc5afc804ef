package org.shipworthy.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Works out the head of one link, ballot by ballot. */
public final class ChainHash {

    private final MessageDigest digest;

    /** @param before the head of the link before */
    public ChainHash(String before) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        add(before);
    }

    /** @param line of the next ballot, as {@link SealedBallot#line} has it */
    public void add(String line) {
        digest.update(line.getBytes(UTF_8));
        digest.update((byte) '\n');
    }

    /** Once, at the end. */
    public String head() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

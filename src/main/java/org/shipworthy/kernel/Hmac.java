package org.shipworthy.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (FIPS 198-1, RFC 2104) with one key. Safe for concurrent use. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private static final int KEY_BYTES = 32;

    /** Never used itself: looking the algorithm up and preparing the key takes longer than most messages. */
    private final Mac prepared;

    /** @param key at least one byte */
    public Hmac(byte[] key) {
        try {
            prepared = Mac.getInstance(ALGORITHM);
            prepared.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** With a key that nobody knows, and that is gone with this object. */
    public static Hmac random(RandomGenerator random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new Hmac(key);
    }

    /** With the text in UTF-8 as the key. */
    public static Hmac of(String key) {
        return new Hmac(key.getBytes(StandardCharsets.UTF_8));
    }

    /** @param message in parts, one after the other */
    public Sha256 sign(byte[]... message) {
        Mac mac = copy();
        for (byte[] part : message) {
            mac.update(part);
        }
        return new Sha256(mac.doFinal());
    }

    /** Of the text in UTF-8. */
    public Sha256 sign(String text) {
        return sign(text.getBytes(StandardCharsets.UTF_8));
    }

    private Mac copy() {
        try {
            return (Mac) prepared.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's own " + ALGORITHM + " can be copied", e);
        }
    }
}

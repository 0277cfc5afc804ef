package org.shipworthy.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs short texts that a browser keeps for us (HMAC-SHA-256, cut to 128 bits). */
public final class Signer {

    private static final int TAG_BYTES = 16;

    private final SecretKeySpec key;

    public Signer(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** @param text without a {@code ~} */
    public String sign(String text) {
        return text + "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(tag(text));
    }

    /** The text, when the signature is ours. */
    public Optional<String> open(String signed) {
        int end = signed.lastIndexOf('~');
        if (end < 0) {
            return Optional.empty();
        }
        String text = signed.substring(0, end);
        return MessageDigest.isEqual(sign(text).getBytes(UTF_8), signed.getBytes(UTF_8)) ? Optional.of(text) : Optional.empty();
    }

    private byte[] tag(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(text.getBytes(UTF_8)), TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}

package org.shipworthy.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Optional;
import org.shipworthy.kernel.Hmac;

/** Signs short texts that a browser keeps for us (HMAC-SHA-256, cut to 128 bits). */
public final class Signer {

    private static final int TAG_BYTES = 16;

    private final Hmac key;

    public Signer(byte[] key) {
        this.key = new Hmac(key);
    }

    /** @param text without a {@code ~} */
    public String sign(String text) {
        return text + "~" + key.sign(text).first(TAG_BYTES).base64();
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
}

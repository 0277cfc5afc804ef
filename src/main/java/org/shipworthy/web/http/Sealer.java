package org.shipworthy.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals short texts that a browser keeps for us and must neither change nor read (AES-GCM with a random nonce of 96 bits). */
public final class Sealer {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param key of 32 bytes */
    public Sealer(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Safe in addresses and forms; never the same twice. */
    public String seal(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] hidden = crypt(Cipher.ENCRYPT_MODE, nonce, text.getBytes(UTF_8)).orElseThrow();
        byte[] sealed = Arrays.copyOf(nonce, nonce.length + hidden.length);
        System.arraycopy(hidden, 0, sealed, nonce.length, hidden.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The text, when the seal is ours and unbroken. */
    public Optional<String> open(String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            return bytes.length <= NONCE_BYTES ? Optional.empty()
                    : crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length))
                            .map(text -> new String(text, UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Empty when the tag is wrong. */
    private Optional<byte[]> crypt(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(cipher.doFinal(bytes));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }
}

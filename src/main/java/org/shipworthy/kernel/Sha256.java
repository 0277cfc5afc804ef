package org.shipworthy.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 digest (FIPS 180-4), or a {@link Hmac} made with it, whole or its first bytes. */
public final class Sha256 {

    private static final int BYTES = 32;

    private final byte[] digest;

    Sha256(byte[] digest) {
        this.digest = digest;
    }

    public static Sha256 of(byte[] bytes) {
        return new Sha256(algorithm().digest(bytes));
    }

    /** Of the text in UTF-8. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of the file's bytes, however many they are. */
    public static Sha256 of(Path file) throws IOException {
        MessageDigest algorithm = algorithm();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                algorithm.update(buffer, 0, read);
            }
        }
        return new Sha256(algorithm.digest());
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @param bytes from 1 to 32 */
    public Sha256 first(int bytes) {
        if (bytes < 1 || bytes > BYTES) {
            throw new IllegalArgumentException("a digest has no " + bytes + " bytes");
        }
        return new Sha256(Arrays.copyOf(digest, bytes));
    }

    public byte[] bytes() {
        return digest.clone();
    }

    /** How many bits are 0 before the first that is not. */
    public int leadingZeroBits() {
        int bits = 0;
        for (byte part : digest) {
            if (part != 0) {
                return bits + Integer.numberOfLeadingZeros(part & 0xff) - (Integer.SIZE - Byte.SIZE);
            }
            bits += Byte.SIZE;
        }
        return bits;
    }

    /** In small letters. */
    public String hex() {
        return HexFormat.of().formatHex(digest);
    }

    /** In the alphabet that is safe in addresses, without padding (RFC 4648, section 5). */
    public String base64() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}

package org.shipworthy.kernel;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A secret that its holder shows to be let in: 32 random bytes as 43 characters that fit an address or a cookie. Only
 * {@link #hash()} is stored. Prints itself masked.
 */
public record Token(String value) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public Token {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a token");
        }
    }

    public static Token random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public static Optional<Token> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** SHA-256 in hexadecimal; a token is random enough to need no salt. */
    public String hash() {
        return Sha256.of(value).hex();
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}

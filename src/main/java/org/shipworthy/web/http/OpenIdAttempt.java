package org.shipworthy.web.http;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shipworthy.kernel.Sha256;
import org.shipworthy.kernel.Token;

/** One attempt to sign in, which the browser carries from the way out to the way back. */
public record OpenIdAttempt(String state, String nonce, String codeVerifier) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})");

    public static OpenIdAttempt fresh(SecureRandom random) {
        return new OpenIdAttempt(Token.random(random).value(), Token.random(random).value(), Token.random(random).value());
    }

    /** Reads what {@link #write} wrote. */
    public static Optional<OpenIdAttempt> read(String text) {
        return Optional.of(FORM.matcher(text)).filter(match -> match.matches())
                .map(match -> new OpenIdAttempt(match.group(1), match.group(2), match.group(3)));
    }

    public String write() {
        return state + "." + nonce + "." + codeVerifier;
    }

    /** By the method S256 of RFC 7636. */
    String codeChallenge() {
        return Sha256.of(codeVerifier).base64();
    }
}

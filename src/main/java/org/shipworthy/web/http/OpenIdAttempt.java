package org.shipworthy.web.http;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shipworthy.kernel.Sha256;
import org.shipworthy.kernel.Token;

/** One attempt to sign in, which the browser carries from the way out to the way back; it is worth something for a while only. */
public record OpenIdAttempt(String state, String nonce, String codeVerifier, Instant begunAt) {

    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})\\.(\\d{1,15})");

    public static OpenIdAttempt fresh(SecureRandom random, Instant now) {
        return new OpenIdAttempt(Token.random(random).value(), Token.random(random).value(), Token.random(random).value(), now);
    }

    /** Reads what {@link #write} wrote. */
    public static Optional<OpenIdAttempt> read(String text) {
        return Optional.of(FORM.matcher(text)).filter(match -> match.matches())
                .map(match -> new OpenIdAttempt(match.group(1), match.group(2), match.group(3), Instant.ofEpochMilli(Long.parseLong(match.group(4)))));
    }

    public boolean isOver(Instant now) {
        return begunAt.plus(LIFETIME).isBefore(now);
    }

    public String write() {
        return state + "." + nonce + "." + codeVerifier + "." + begunAt.toEpochMilli();
    }

    /** By the method S256 of RFC 7636. */
    String codeChallenge() {
        return Sha256.of(codeVerifier).base64();
    }
}

package org.shipworthy.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Signed moments that a form brings back, so that the server knows when the form was begun without remembering anybody.
 * How often a stamp was used is counted in this process alone, and forgotten when it stops.
 */
public final class Stamps {

    /** A page may stay open for so long. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    private static final int NONCE_BYTES = 9;
    private static final int MOST_REMEMBERED = 200_000;

    private final Signer signer;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, AtomicInteger> uses = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(LIFETIME)
            .executor(Runnable::run)
            .build();

    public Stamps(byte[] key, InstantSource clock) {
        this.signer = new Signer(key);
        this.clock = clock;
    }

    /** @param purpose letters only; a stamp for one purpose is worth nothing for another */
    public String issue(String purpose) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return signer.sign(purpose + "." + clock.millis() + "." + Base64.getUrlEncoder().encodeToString(nonce));
    }

    /** How long ago it was issued; empty when it is too old, or not one of ours for this purpose. */
    public Optional<Duration> age(String stamp, String purpose) {
        return signer.open(stamp)
                .map(text -> text.split("\\."))
                .filter(parts -> parts.length == 3 && parts[0].equals(purpose))
                .map(parts -> Duration.between(Instant.ofEpochMilli(Long.parseLong(parts[1])), clock.instant()))
                .filter(age -> age.compareTo(LIFETIME) < 0);
    }

    /** Uses a stamp once more; false when it was used so often already. */
    public boolean use(String stamp, int most) {
        return uses.get(stamp, unused -> new AtomicInteger()).incrementAndGet() <= most;
    }
}

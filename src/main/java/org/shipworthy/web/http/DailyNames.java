package org.shipworthy.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names networks so that ballots of one day can be seen to come from one network, and nobody can tell which it was: by a
 * keyed hash (HMAC-SHA-256, cut to 96 bits) whose key is made anew each day (UTC). The key is never written anywhere, so
 * after its day, or when the program stops, it is gone.
 */
public final class DailyNames {

    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 12;

    private record Key(LocalDate day, SecretKeySpec secret) {}

    private final InstantSource clock;
    private final SecureRandom random;
    private volatile Key key;

    public DailyNames(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        this.key = fresh(today());
    }

    /** The network's name today. */
    public String of(Network network) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(todaysKey().secret);
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(mac.doFinal(network.name().getBytes(UTF_8)), NAME_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private Key todaysKey() {
        Key latest = key;
        return latest.day.equals(today()) ? latest : replaced();
    }

    private synchronized Key replaced() {
        LocalDate today = today();
        if (!key.day.equals(today)) {
            key = fresh(today);
        }
        return key;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Key fresh(LocalDate day) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return new Key(day, new SecretKeySpec(bytes, "HmacSHA256"));
    }
}

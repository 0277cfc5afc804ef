package org.shipworthy.web.http;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.shipworthy.kernel.Hmac;

/**
 * Names networks so that ballots of one day can be seen to come from one network, and nobody can tell which it was: by a
 * keyed hash (HMAC-SHA-256, cut to 96 bits) whose key is made anew each day (UTC). The key is never written anywhere, so
 * after its day, or when the program stops, it is gone.
 */
public final class DailyNames {

    private static final int NAME_BYTES = 12;

    private record Key(LocalDate day, Hmac hmac) {}

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
        return todaysKey().hmac.sign(network.name()).first(NAME_BYTES).base64();
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
        return new Key(day, Hmac.random(random));
    }
}

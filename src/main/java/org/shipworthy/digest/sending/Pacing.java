package org.shipworthy.digest.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How fast messages leave: in all, and to each receiving domain, which takes offence at a rush. A domain that puts
 * messages off gets none for a while. Nodes that send at once divide the rates among themselves.
 */
final class Pacing {

    private static final int MOST_DOMAINS = 50_000;

    private final SendingSettings settings;
    private final RandomGenerator random;
    private final Cache<String, Bucket> domains = Caffeine.newBuilder().maximumSize(MOST_DOMAINS).expireAfterAccess(Duration.ofMinutes(10)).build();
    private final Cache<String, Outage> resting = Caffeine.newBuilder().maximumSize(MOST_DOMAINS).expireAfterAccess(Duration.ofMinutes(30)).build();
    private volatile Bucket all;
    private volatile int nodes = 1;

    Pacing(SendingSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
        this.all = bucket(settings.perSecond());
    }

    /** @param count nodes that send at present */
    synchronized void share(int count) {
        if (count != nodes) {
            nodes = Math.max(1, count);
            all = bucket(settings.perSecond());
            domains.invalidateAll();
        }
    }

    /** A tenth of a second's messages may leave together. */
    private Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(Math.max(1, perSecond / 10 / nodes)).refillGreedy(perSecond, Duration.ofSeconds(nodes)))
                .withNanosecondPrecision()
                .build();
    }

    /** @return whether a message to the domain may leave now; it is counted then */
    boolean mayLeave(String domain) {
        Outage rest = resting.getIfPresent(domain);
        if (rest != null && rest.remaining().isPositive()) {
            return false;
        }
        if (!domains.get(domain, key -> bucket(settings.perDomainAndSecond())).tryConsume(1)) {
            return false;
        }
        boolean may = all.tryConsume(1);
        if (!may) {
            domains.get(domain, key -> bucket(settings.perDomainAndSecond())).addTokens(1);
        }
        return may;
    }

    /** A message to the domain was put off. */
    void rest(String domain) {
        resting.get(domain, key -> new Outage(System::nanoTime, random)).begin();
    }

    /** A message to the domain was taken. */
    void goOn(String domain) {
        Outage rest = resting.getIfPresent(domain);
        if (rest != null) {
            rest.end();
        }
    }
}

package org.shipworthy.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Counts what each network sends, so that a program cannot do in an hour what people do in a year. Counts are of this
 * process alone and are forgotten when it stops.
 */
public final class Pace {

    /** Forms of any kind; an office behind one address stays below it. */
    public static final Limit FORMS = new Limit(60, 600);

    /** Forms that make the site send a mail to an address that somebody typed; beyond these each one costs the {@link Toll}. */
    public static final Limit SIGN_UPS = new Limit(5, 20);

    /** The most of these, whatever is paid. */
    public static final Limit MAILS = new Limit(10, 60);

    /** Votes; beyond these each one costs a browser the {@link Toll}, and a program waits. */
    public static final Limit VOTES = new Limit(12, 120);

    /** Files that a reader sends to be worked on: each costs as much as thousands of pages. */
    public static final Limit FILES = new Limit(6, 40);

    /** Answers to programs that are not kept ready: a program that asks for all pairs takes its time. */
    public static final Limit ANSWERS = new Limit(240, 6_000);

    private static final int MOST_NETWORKS = 50_000;

    /** At most so many of one network, within any minute and any hour as a full bucket that refills evenly allows. */
    public record Limit(int perMinute, int perHour) {}

    private final TimeMeter time;

    /** Shared by all buckets, of which there may be many. */
    private final Bandwidth minute;
    private final Bandwidth hour;
    private final Cache<Network, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterAccess(Duration.ofHours(1))
            .executor(Runnable::run)
            .build();

    public Pace(Limit limit, InstantSource clock) {
        this.time = new Clocked(clock);
        this.minute = bandwidth(limit.perMinute(), Duration.ofMinutes(1));
        this.hour = bandwidth(limit.perHour(), Duration.ofHours(1));
    }

    private static Bandwidth bandwidth(int forms, Duration within) {
        return Bandwidth.builder().capacity(forms).refillGreedy(forms, within).build();
    }

    /** Counts one more; when that is one too many, how long the network has to wait, in whole seconds. */
    public Optional<Duration> refuses(Network network) {
        ConsumptionProbe probe = buckets.get(network, unseen -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofSeconds(Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1));
    }

    private Bucket bucket() {
        return Bucket.builder().withCustomTimePrecision(time).addLimit(minute).addLimit(hour).build();
    }

    private record Clocked(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

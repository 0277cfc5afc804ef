package org.shipworthy.digest.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try a recipient again whom the server put off (4xx). Greylisting servers take a message after some minutes,
 * full mailboxes after hours; after 14 hours a weekly mail is not worth more tries. Each pause is up to a quarter longer
 * or shorter, so that those put off together do not come back together.
 */
final class Retries {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(8));

    /** Nothing is put off for longer. */
    static final Duration LONGEST = Duration.ofHours(10);

    private final RandomGenerator random;

    Retries(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param attempts that were answered, this one included
     * @return empty when it was the last
     */
    Optional<Instant> next(int attempts, Instant now) {
        return attempts > PAUSES.size() ? Optional.empty() : Optional.of(now.plus(jittered(PAUSES.get(attempts - 1), random)));
    }

    static Duration jittered(Duration pause, RandomGenerator random) {
        return Duration.ofMillis((long) (pause.toMillis() * random.nextDouble(0.75, 1.25)));
    }
}

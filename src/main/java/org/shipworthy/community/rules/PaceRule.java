package org.shipworthy.community.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A rule that allows so many ballots within any span of time, by whatever it counts them by. */
abstract class PaceRule implements Rule {

    /** At most so many within any span of this length. */
    record Limit(int ballots, Duration within) {

        private boolean isReachedBy(Moments earlier, long now) {
            return earlier.size() >= ballots && earlier.get(earlier.size() - ballots) > now - within.toMillis();
        }
    }

    private static final int MOST_REMEMBERED = 20_000;

    private final Recent<String, Moments> seen = new Recent<>(MOST_REMEMBERED);
    private final List<Limit> limits;
    private final Duration longest;

    PaceRule(List<Limit> limits) {
        this.limits = limits;
        this.longest = limits.stream().map(Limit::within).max(Duration::compareTo).orElseThrow();
    }

    /** Counts one more, unless that is one too many. */
    final boolean allows(String key, Instant at) {
        long now = at.toEpochMilli();
        Moments earlier = seen.get(key, unseen -> new Moments());
        earlier.dropUpTo(now - longest.toMillis());
        for (Limit limit : limits) {
            if (limit.isReachedBy(earlier, now)) {
                return false;
            }
        }
        earlier.add(now);
        return true;
    }

    /** {@code 30 in 10 minutes and 300 in 24 hours}. */
    final String limitsInWords() {
        return String.join(" and ", limits.stream().map(limit -> "%,d in %s".formatted(limit.ballots, words(limit.within))).toList());
    }

    private static String words(Duration span) {
        return span.toHours() > 0 ? span.toHours() == 1 ? "an hour" : span.toHours() + " hours" : span.toMinutes() + " minutes";
    }
}

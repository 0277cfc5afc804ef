package org.shipworthy.community.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A rule that allows so many ballots within any span of time, by whatever it counts them by. */
abstract class PaceRule implements Rule {

    /** At most so many within any span of this length. */
    record Limit(int ballots, Duration within) {}

    private static final int MOST_REMEMBERED = 20_000;

    private final Recent<String, Deque<Instant>> seen = new Recent<>(MOST_REMEMBERED);
    private final List<Limit> limits;
    private final Duration longest;

    PaceRule(List<Limit> limits) {
        this.limits = limits;
        this.longest = limits.stream().map(Limit::within).max(Duration::compareTo).orElseThrow();
    }

    /** Counts one more, unless that is one too many. */
    final boolean allows(String key, Instant at) {
        Deque<Instant> earlier = seen.get(key, unseen -> new ArrayDeque<>());
        Instant forgotten = at.minus(longest);
        while (!earlier.isEmpty() && !earlier.peekFirst().isAfter(forgotten)) {
            earlier.removeFirst();
        }
        for (Limit limit : limits) {
            if (isReached(limit, earlier, at)) {
                return false;
            }
        }
        earlier.addLast(at);
        return true;
    }

    private static boolean isReached(Limit limit, Deque<Instant> earlier, Instant at) {
        return earlier.size() >= limit.ballots && countSince(earlier, at.minus(limit.within)) >= limit.ballots;
    }

    private static int countSince(Deque<Instant> earlier, Instant since) {
        int count = 0;
        for (var latest = earlier.descendingIterator(); latest.hasNext() && latest.next().isAfter(since); ) {
            count++;
        }
        return count;
    }

    /** {@code 30 in 10 minutes and 300 in 24 hours}. */
    final String limitsInWords() {
        return String.join(" and ", limits.stream().map(limit -> "%,d in %s".formatted(limit.ballots, words(limit.within))).toList());
    }

    private static String words(Duration span) {
        return span.toHours() > 0 ? span.toHours() == 1 ? "an hour" : span.toHours() + " hours" : span.toMinutes() + " minutes";
    }
}

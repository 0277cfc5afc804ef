package org.shipworthy.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When a rate holds.
 *
 * @param aboveTokens the rate is for requests whose whole input, cached and audio included, has more tokens than this, and
 *                    then for all of the request; 0 when it is for every size
 * @param window      the part of the day, empty when it is for all of it
 */
public record RateConditions(Mode mode, long aboveTokens, Optional<DayWindow> window) {

    public static final RateConditions ALWAYS = in(Mode.STANDARD);

    public RateConditions {
        if (aboveTokens < 0) {
            throw new IllegalArgumentException("a size of requests below 0: " + aboveTokens);
        }
        window = window.filter(part -> !part.isAllDay());
    }

    public static RateConditions in(Mode mode) {
        return new RateConditions(mode, 0, Optional.empty());
    }

    public RateConditions above(long tokens) {
        return new RateConditions(mode, tokens, window);
    }

    public RateConditions during(DayWindow part) {
        return new RateConditions(mode, aboveTokens, Optional.of(part));
    }

    /** @param part lies inside or outside the window and never across its edge */
    boolean allow(Mode asked, long requestTokens, DayWindow part) {
        return mode == asked && (aboveTokens == 0 || requestTokens > aboveTokens)
                && window.map(own -> own.contains(part.from())).orElse(true);
    }

    /** The conditions in words, none for a rate that always holds. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (mode != Mode.STANDARD) {
            words.add(mode.label());
        }
        if (aboveTokens > 0) {
            words.add(String.format(Locale.ROOT, "requests above %,d input tokens", aboveTokens));
        }
        window.ifPresent(part -> words.add(part.toString()));
        return words;
    }
}

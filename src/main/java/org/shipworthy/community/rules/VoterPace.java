package org.shipworthy.community.rules;

import java.time.Duration;
import java.util.List;

/** How fast one voter may vote. */
public final class VoterPace extends PaceRule {

    static final List<Limit> LIMITS = List.of(new Limit(30, Duration.ofMinutes(10)), new Limit(300, Duration.ofHours(24)));

    public VoterPace() {
        super(LIMITS);
    }

    @Override
    public String key() {
        return "voter-pace";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String name() {
        return "One voter’s pace";
    }

    @Override
    public String text() {
        return "Of one voter’s ballots, changes among them, at most " + limitsInWords() + " count. What comes faster is set aside.";
    }
}

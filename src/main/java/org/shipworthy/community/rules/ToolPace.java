package org.shipworthy.community.rules;

import java.time.Duration;
import java.util.List;

/** How many ballots one tool may gather. */
public final class ToolPace extends PaceRule {

    static final List<Limit> LIMITS = List.of(new Limit(1_500, Duration.ofHours(1)));

    public ToolPace() {
        super(LIMITS);
    }

    @Override
    public String key() {
        return "tool-pace";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String name() {
        return "One tool’s pace";
    }

    @Override
    public String text() {
        return "Of the ballots on one tool, alone or in pairs, at most " + limitsInWords() + " count: more than that is a campaign, not a readership. "
                + "What comes faster is set aside.";
    }
}

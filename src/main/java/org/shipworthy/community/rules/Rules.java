package org.shipworthy.community.rules;

import java.util.List;

/** Every rule that sets ballots aside, as readers find them. */
public final class Rules {

    public static final List<Rule> ALL = List.of(new TooQuick(), new Honeypot(), new VoterPace(), new NetworkPace(), new ToolPace(),
            new OutlierVoter(), new OutlierNetwork(), new Burst(), new MostlySetAside(), new SameVoter());

    private Rules() {}

    /** The rule that a stored ballot names. */
    public static Rule get(String key) {
        return ALL.stream().filter(rule -> rule.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + key));
    }
}

package org.shipworthy.community.rules;

import java.time.Duration;
import java.util.List;

/** How many ballots may come from one network. */
public final class NetworkPace extends PaceRule {

    static final List<Limit> LIMITS = List.of(new Limit(120, Duration.ofHours(1)), new Limit(600, Duration.ofHours(24)));

    public NetworkPace() {
        super(LIMITS);
    }

    @Override
    public String key() {
        return "network-pace";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String name() {
        return "One network’s pace";
    }

    @Override
    public String text() {
        return "Of the ballots from one network (an IPv4 address, or the first 64 bits of an IPv6 address) at most " + limitsInWords()
                + " count. What comes faster is set aside. Networks are told apart by keyed hashes whose key is thrown away each day.";
    }
}

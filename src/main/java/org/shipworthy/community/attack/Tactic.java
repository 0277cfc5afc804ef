package org.shipworthy.community.attack;

import java.time.Duration;

/** How hostile ballots are spread over voters, networks and time. Each is a plain model of what is known to be done. */
public enum Tactic {
    ONE_NETWORK("one network", 1, 5, 0, Duration.ofHours(2)),
    MANY_NETWORKS("many networks", 20, 5, 0, Duration.ofHours(12)),
    SLOW_DRIP("slow drip", 20, 1, 0, Span.ALL),
    THROWAWAY_ACCOUNTS("verified throw-away accounts", 20, 12, 0.25, Duration.ofDays(5));

    private static final class Span {
        static final Duration ALL = Duration.ofDays(28);
    }

    private final String label;
    private final int networks;
    private final int ballotsPerVoter;
    private final double camouflage;
    private final Duration span;

    Tactic(String label, int networks, int ballotsPerVoter, double camouflage, Duration span) {
        this.label = label;
        this.networks = networks;
        this.ballotsPerVoter = ballotsPerVoter;
        this.camouflage = camouflage;
        this.span = span;
    }

    public String label() {
        return label;
    }

    /** From how many networks the ballots come. */
    public int networks() {
        return networks;
    }

    /** How many ballots one false voter casts. */
    int ballotsPerVoter() {
        return ballotsPerVoter;
    }

    /** The share of ballots that copy an honest one, to look like a reader. */
    double camouflage() {
        return camouflage;
    }

    /** Within what time they are cast. */
    Duration span() {
        return span;
    }
}

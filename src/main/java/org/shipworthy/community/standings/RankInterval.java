package org.shipworthy.community.standings;

import java.util.List;

/** The places an item may have among those it is ranked against, 1 being the first. */
public record RankInterval(int best, int worst) {

    public RankInterval {
        if (best < 1 || worst < best) {
            throw new IllegalArgumentException("places from " + best + " to " + worst);
        }
    }

    /** Counts only those as ahead or behind whose interval does not touch this item's. */
    static RankInterval of(Interval item, List<Interval> all) {
        int ahead = (int) all.stream().filter(item::isBelow).count();
        int behind = (int) all.stream().filter(other -> other.isBelow(item)).count();
        return new RankInterval(1 + ahead, all.size() - behind);
    }
}

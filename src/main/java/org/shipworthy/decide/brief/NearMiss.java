package org.shipworthy.decide.brief;

import java.util.Comparator;
import java.util.Optional;
import org.shipworthy.catalogue.Tool;

/**
 * A tool that would be near the top if one must-have asked for less.
 *
 * @param failed  what it fails now
 * @param percent by how much the must-have would have to change, in whole percent, rounded up; empty when it is no number
 * @param place   the place that it would have, from 1
 * @param relaxed the brief that asks for less
 */
public record NearMiss(Tool tool, Check failed, Optional<Integer> percent, int place, Brief relaxed) {

    /** Tools further down are not worth a change. */
    static final int LAST_PLACE = 3;

    /** A number that would have to change by more is not near. */
    static final int MOST_PERCENT = 100;

    static final Comparator<NearMiss> NEAREST_FIRST = Comparator.comparing((NearMiss miss) -> miss.percent().isEmpty())
            .thenComparing(miss -> miss.percent().orElse(0))
            .thenComparing(NearMiss::place)
            .thenComparing(miss -> miss.tool().slug());
}

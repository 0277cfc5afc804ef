package org.shipworthy.decide.brief;

import java.util.Comparator;
import java.util.List;
import org.shipworthy.catalogue.Tool;

/**
 * A tool that a brief does not leave out.
 *
 * @param musts each met or unknown
 */
public record Ranked(Tool tool, List<Check> musts, List<Check> wishes, Cost cost, Score score) {

    /** Of equal scores the cheaper first: a score does not tell very low prices apart. */
    static final Comparator<Ranked> OF_EQUALS = Comparator.comparing((Ranked ranked) -> ranked.cost().findUsd().orElse(Double.MAX_VALUE))
            .thenComparing(ranked -> ranked.tool().slug());

    /** The surest first, then by score. */
    static final Comparator<Ranked> BEST_FIRST = Comparator.comparing((Ranked ranked) -> !ranked.isSure())
            .thenComparing(ranked -> -ranked.score().total())
            .thenComparing(OF_EQUALS);

    public Ranked {
        musts = List.copyOf(musts);
        wishes = List.copyOf(wishes);
    }

    /** Whether it is known to meet every must-have. */
    public boolean isSure() {
        return musts.stream().allMatch(Check::isMet);
    }

    public List<Check> unknown() {
        return musts.stream().filter(Check::isUnknown).toList();
    }
}

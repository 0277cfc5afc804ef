package org.shipworthy.decide.brief;

import java.util.Comparator;
import java.util.List;
import org.shipworthy.catalogue.Tool;

/**
 * A tool that a brief does not leave out.
 *
 * @param musts  each met or unknown
 * @param isSure whether it is known to meet every must-have
 */
public record Ranked(Tool tool, List<Check> musts, List<Check> wishes, Cost cost, Score score, boolean isSure) {

    /** Of equal scores the cheaper first: a score does not tell very low prices apart. */
    static final Comparator<Ranked> OF_EQUALS = Comparator.comparingDouble((Ranked ranked) -> ranked.cost().findUsd().orElse(Double.MAX_VALUE))
            .thenComparing(ranked -> ranked.tool().slug());

    /** The surest first, then by score. */
    static final Comparator<Ranked> BEST_FIRST = Comparator.comparing((Ranked ranked) -> !ranked.isSure())
            .thenComparingDouble(ranked -> -ranked.score().total())
            .thenComparing(OF_EQUALS);

    public Ranked {
        musts = List.copyOf(musts);
        wishes = List.copyOf(wishes);
    }

    static Ranked of(Tool tool, List<Check> musts, List<Check> wishes, Cost cost, Score score) {
        return new Ranked(tool, musts, wishes, cost, score, musts.stream().allMatch(Check::isMet));
    }

    /** The same where a must-have is not asked for. */
    Ranked without(Asked asked) {
        return isSure ? this : of(tool, musts.stream().filter(must -> !must.requirement().equals(asked)).toList(), wishes, cost, score);
    }

    public List<Check> unknown() {
        return musts.stream().filter(Check::isUnknown).toList();
    }
}

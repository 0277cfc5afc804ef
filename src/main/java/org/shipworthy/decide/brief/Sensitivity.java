package org.shipworthy.decide.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.bottomline.Kind;
import org.shipworthy.decide.bottomline.Weights;

/**
 * Between which shares of the weight of one kind of evidence the first tool stays first, while the other kinds keep their ratios.
 *
 * @param now   its share in the brief, between 0 and 1
 * @param from  the least share with which the first stays first
 * @param to    the greatest
 * @param below who is first with less; empty when the first stays first down to no weight at all
 * @param above who is first with more; empty when the first stays first whatever else counts
 */
public record Sensitivity(Kind kind, double now, double from, double to, Optional<Tool> below, Optional<Tool> above) {

    /** Leads that are smaller come from the rounding of floating-point sums. */
    private static final double ROUNDING = 1e-12;

    /** So much further towards the end of the scale is just beyond a limit. */
    private static final double JUST = 1e-7;

    public boolean isWhole() {
        return below.isEmpty() && above.isEmpty();
    }

    /** @param ranked best first; those that are less sure than the first are not held against it */
    static List<Sensitivity> of(List<Ranked> ranked, Weights weights) {
        List<Sensitivity> all = new ArrayList<>();
        if (ranked.isEmpty()) {
            return all;
        }
        Ranked first = ranked.getFirst();
        List<Ranked> rivals = ranked.stream().skip(1).filter(other -> other.isSure() == first.isSure()).toList();
        for (Kind kind : Kind.values()) {
            boolean speaks = ranked.stream().anyMatch(one -> one.score().speaksOf(kind));
            if (speaks && weights.share(kind) < 1) {
                all.add(of(kind, weights.share(kind), first, rivals));
            }
        }
        return all;
    }

    /** The lead over each rival is a straight line over the share, so it ends at most once. */
    private static Sensitivity of(Kind kind, double now, Ranked first, List<Ranked> rivals) {
        double from = 0;
        double to = 1;
        boolean endsBelow = false;
        boolean endsAbove = false;
        for (Ranked rival : rivals) {
            double without = lead(first, rival, kind, 0);
            double alone = lead(first, rival, kind, 1);
            double end = without / (without - alone);
            if (without < -ROUNDING && end >= from) {
                from = Math.min(end, now);
                endsBelow = true;
            }
            if (alone < -ROUNDING && end <= to) {
                to = Math.max(end, now);
                endsAbove = true;
            }
        }
        return new Sensitivity(kind, now, from, to,
                endsBelow ? best(rivals, kind, from * (1 - JUST)) : Optional.empty(),
                endsAbove ? best(rivals, kind, to + (1 - to) * JUST) : Optional.empty());
    }

    /** Of several that overtake at once, the one that is ahead beyond. */
    private static Optional<Tool> best(List<Ranked> rivals, Kind kind, double share) {
        return rivals.stream().min(Comparator.comparing((Ranked rival) -> -rival.score().totalWith(kind, share)).thenComparing(Ranked.OF_EQUALS))
                .map(Ranked::tool);
    }

    private static double lead(Ranked first, Ranked rival, Kind kind, double share) {
        return first.score().totalWith(kind, share) - rival.score().totalWith(kind, share);
    }
}

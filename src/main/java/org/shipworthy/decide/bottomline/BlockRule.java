package org.shipworthy.decide.bottomline;

import java.util.Optional;

/** How one kind of evidence becomes points. The tools are given by their places in the evidence. */
interface BlockRule {

    /** For the first over the second; empty when the kind is silent. The other way round it is the negative. */
    Optional<Points> between(Evidence evidence, int first, int second);

    /** The same with what it rests on, in words. */
    EvidenceBlock says(Evidence evidence, int first, int second);

    static BlockRule of(Kind kind) {
        return switch (kind) {
            case PANEL -> PanelRule.RULE;
            case PRICE -> PriceRule.RULE;
            case COMMUNITY -> CommunityRule.RULE;
            case FACTS -> FactsRule.RULE;
        };
    }

    /** The difference of what each has alone, where both have something; small differences count as none. */
    static Optional<Points> difference(Evidence evidence, Kind kind, int first, int second) {
        var one = evidence.of(first).points(kind);
        var other = evidence.of(second).points(kind);
        return one.isPresent() && other.isPresent() ? Optional.of(counting(Points.of(one.getAsDouble() - other.getAsDouble()))) : Optional.empty();
    }

    static Points counting(Points points) {
        return points.isBelow(Rule.COUNTS_FROM) ? Points.ZERO : points;
    }

    /** The standard error of the logarithm of odds of counts (Woolf, Annals of Human Genetics 19, 1955), in points. */
    static double spread(double... counts) {
        double variance = 0;
        for (double count : counts) {
            variance += 1 / count;
        }
        return Math.sqrt(variance) / StrictMath.log(2);
    }
}

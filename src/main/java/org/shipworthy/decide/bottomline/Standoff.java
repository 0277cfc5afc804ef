package org.shipworthy.decide.bottomline;

import java.util.Optional;
import java.util.stream.IntStream;

/** Each tool against each other: the points for one over the other, where anything but price says something of the two. */
final class Standoff {

    private final Points[][] points;
    private final int[] judged;

    private Standoff(Points[][] points) {
        this.points = points;
        this.judged = IntStream.range(0, points.length)
                .filter(tool -> IntStream.range(0, points.length).anyMatch(other -> points[tool][other] != null)).toArray();
    }

    static Standoff of(Evidence evidence) {
        Points[][] points = new Points[evidence.size()][evidence.size()];
        for (int one = 0; one < points.length; one++) {
            for (int other = one + 1; other < points.length; other++) {
                points[one][other] = find(evidence, one, other);
                points[other][one] = points[one][other] == null ? null : points[one][other].negate();
            }
        }
        return new Standoff(points);
    }

    /** What all kinds of evidence come to; null when there is none but the price, which says nothing of what one gets for it. */
    private static Points find(Evidence evidence, int one, int other) {
        Points sum = Points.ZERO;
        boolean isEnough = false;
        for (Kind kind : Kind.values()) {
            Optional<Points> said = BlockRule.of(kind).between(evidence, one, other);
            isEnough |= kind != Kind.PRICE && said.isPresent();
            sum = said.isPresent() ? sum.plus(said.get().times(evidence.question().weights().factor(kind))) : sum;
        }
        return isEnough ? sum : null;
    }

    /** The tools that can be held against at least one other, by their places in the evidence. */
    int[] judged() {
        return judged;
    }

    boolean isJudged(int tool) {
        return IntStream.of(judged).anyMatch(other -> other == tool);
    }

    /** What a kind of evidence says of two tools, as it is counted here. */
    EvidenceBlock says(Evidence evidence, Kind kind, int one, int other) {
        return kind == Kind.PRICE && points[one][other] == null
                ? new EvidenceBlock.Silent(kind, "Price alone does not say what one gets for it")
                : BlockRule.of(kind).says(evidence, one, other);
    }

    Points points(int one, int other) {
        return points[one][other] == null ? Points.ZERO : points[one][other];
    }

    /** 1 and how many are ahead of more tools than this one, by however little. */
    int place(int tool) {
        int wins = wins(tool);
        return 1 + (int) IntStream.of(judged).filter(other -> wins(other) > wins).count();
    }

    private int wins(int tool) {
        return (int) IntStream.of(judged).filter(other -> points(tool, other).hundredths() > 0).count();
    }
}

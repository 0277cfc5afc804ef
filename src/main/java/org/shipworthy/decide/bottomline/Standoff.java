package org.shipworthy.decide.bottomline;

import java.util.Optional;
import java.util.stream.IntStream;

/** Each tool against each other: the points for one over the other, where anything but price says something of the two. */
final class Standoff {

    /** What each kind of evidence counts, by its place among the kinds; without an entry where it is silent. */
    private final Points[][][] said;
    private final Points[][] points;
    private final int[] judged;

    private Standoff(Points[][][] said, int tools) {
        this.said = said;
        this.points = new Points[tools][tools];
        for (int one = 0; one < tools; one++) {
            for (int other = 0; other < tools; other++) {
                points[one][other] = sum(one, other);
            }
        }
        this.judged = IntStream.range(0, tools).filter(this::isHeld).toArray();
    }

    static Standoff of(Evidence evidence) {
        Points[][][] said = new Points[Kind.values().length][][];
        for (Kind kind : Kind.values()) {
            said[kind.ordinal()] = said(evidence, kind);
        }
        return new Standoff(said, evidence.size());
    }

    /** What it is when nothing but one kind of evidence is other than it was. */
    Standoff with(Evidence changed, Kind kind) {
        Points[][][] all = said.clone();
        all[kind.ordinal()] = said(changed, kind);
        return new Standoff(all, changed.size());
    }

    private static Points[][] said(Evidence evidence, Kind kind) {
        Points[][] said = new Points[evidence.size()][evidence.size()];
        int factor = evidence.question().weights().factor(kind);
        for (int one = 0; one < said.length; one++) {
            for (int other = one + 1; other < said.length; other++) {
                Optional<Points> between = BlockRule.of(kind).between(evidence, one, other);
                if (between.isPresent()) {
                    said[one][other] = between.get().times(factor);
                    said[other][one] = said[one][other].negate();
                }
            }
        }
        return said;
    }

    /** What all kinds of evidence come to; null when there is none but the price, which says nothing of what one gets for it. */
    private Points sum(int one, int other) {
        Points sum = Points.ZERO;
        boolean isEnough = false;
        for (Kind kind : Kind.values()) {
            Points counts = said[kind.ordinal()][one][other];
            isEnough |= kind != Kind.PRICE && counts != null;
            sum = counts == null ? sum : sum.plus(counts);
        }
        return isEnough ? sum : null;
    }

    private boolean isHeld(int tool) {
        for (Points against : points[tool]) {
            if (against != null) {
                return true;
            }
        }
        return false;
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

package org.shipworthy.decide.bottomline;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.panel.Verdict;

/**
 * Who is ahead, by holding each tool against each other. A tool is picked when it is ahead of every other by enough.
 *
 * @param favoured the place of the tool whose closest rival it is furthest ahead of; empty when there is too little evidence
 */
record Outcome(Answer answer, Optional<Front> front) {

    /** The tool in front and the one that comes closest to it, by their places in the evidence. */
    record Front(int favoured, int rival, Points points) {}

    static Outcome of(Evidence evidence) {
        int[] judged = IntStream.range(0, evidence.size()).filter(tool -> isJudged(evidence, tool)).toArray();
        if (judged.length < 2) {
            return new Outcome(new Answer.NotEnough(missing(evidence)), Optional.empty());
        }
        Front front = null;
        for (int tool : judged) {
            Front against = againstClosest(evidence, tool, judged);
            front = front == null || against.points().compareTo(front.points()) > 0 ? against : front;
        }
        return new Outcome(answer(evidence, front, judged), Optional.of(front));
    }

    private static Front againstClosest(Evidence evidence, int tool, int[] judged) {
        Front closest = null;
        for (int other : judged) {
            if (other != tool) {
                Points points = points(evidence, tool, other);
                closest = closest == null || points.compareTo(closest.points()) < 0 ? new Front(tool, other, points) : closest;
            }
        }
        return closest;
    }

    private static Answer answer(Evidence evidence, Front front, int[] judged) {
        Tool favoured = evidence.tool(front.favoured());
        if (front.points().compareTo(Rule.CALLED_FROM) >= 0) {
            return new Answer.Pick(favoured);
        }
        return new Answer.TooClose(IntStream.of(judged)
                .filter(tool -> tool == front.favoured() || points(evidence, front.favoured(), tool).compareTo(Rule.CALLED_FROM) < 0)
                .mapToObj(evidence::tool).toList());
    }

    /** What all kinds of evidence come to for the first over the second. Price alone says nothing of what one gets for it. */
    static Points points(Evidence evidence, int first, int second) {
        return isEnough(evidence, first, second) ? sum(evidence, first, second) : Points.ZERO;
    }

    private static Points sum(Evidence evidence, int first, int second) {
        Points sum = Points.ZERO;
        for (Kind kind : Kind.values()) {
            Optional<Points> points = BlockRule.of(kind).between(evidence, first, second);
            if (points.isPresent()) {
                sum = sum.plus(points.get().times(evidence.question().weights().factor(kind)));
            }
        }
        return sum;
    }

    private static boolean isEnough(Evidence evidence, int first, int second) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.PRICE && BlockRule.of(kind).between(evidence, first, second).isPresent()) {
                return true;
            }
        }
        return false;
    }

    static boolean isJudged(Evidence evidence, int tool) {
        return IntStream.range(0, evidence.size()).anyMatch(other -> other != tool && isEnough(evidence, tool, other));
    }

    private static List<String> missing(Evidence evidence) {
        return evidence.tools().stream().filter(tool -> tool.reviews().size() < Verdict.COMPLETE_FROM).map(Outcome::missing).toList();
    }

    private static String missing(ToolEvidence tool) {
        int reviews = tool.reviews().size();
        return tool.tool().name() + (reviews == 0 ? " has no reviews" : " has " + reviews + " of the " + Verdict.COMPLETE_FROM + " reviews that a verdict needs");
    }

    /** How many of the others it is ahead of, by however little. */
    static int wins(Evidence evidence, int tool) {
        return (int) IntStream.range(0, evidence.size()).filter(other -> other != tool && points(evidence, tool, other).hundredths() > 0).count();
    }
}

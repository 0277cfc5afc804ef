package org.shipworthy.decide.bottomline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.English;
import org.shipworthy.panel.Verdict;

/**
 * Who is ahead, by holding each tool against each other. A tool is picked when it is ahead of every other by enough.
 *
 * @param front the tool whose closest rival it is furthest ahead of, and that rival; empty when there is too little evidence
 */
record Outcome(Answer answer, Optional<Front> front, Standoff standoff) {

    /** The tools by their places in the evidence, and the points for the first. */
    record Front(int favoured, int rival, Points points) {}

    static Outcome of(Evidence evidence) {
        return of(evidence, Standoff.of(evidence));
    }

    /** What it is when nothing but one kind of evidence is other than it was. */
    Outcome with(Evidence changed, Kind kind) {
        return of(changed, standoff.with(changed, kind));
    }

    private static Outcome of(Evidence evidence, Standoff standoff) {
        Front front = null;
        for (int tool : standoff.judged()) {
            Front against = againstClosest(standoff, tool);
            front = front == null || against.points().compareTo(front.points()) > 0 ? against : front;
        }
        return front == null ? new Outcome(new Answer.NotEnough(missing(evidence)), Optional.empty(), standoff)
                : new Outcome(answer(evidence, standoff, front), Optional.of(front), standoff);
    }

    private static Front againstClosest(Standoff standoff, int tool) {
        Front closest = null;
        for (int other : standoff.judged()) {
            if (other != tool) {
                Points points = standoff.points(tool, other);
                closest = closest == null || points.compareTo(closest.points()) < 0 ? new Front(tool, other, points) : closest;
            }
        }
        return closest;
    }

    private static Answer answer(Evidence evidence, Standoff standoff, Front front) {
        if (front.points().compareTo(Rule.CALLED_FROM) >= 0) {
            return new Answer.Pick(evidence.tool(front.favoured()));
        }
        return new Answer.TooClose(IntStream.of(standoff.judged())
                .filter(tool -> tool == front.favoured() || standoff.points(front.favoured(), tool).compareTo(Rule.CALLED_FROM) < 0)
                .mapToObj(evidence::tool).toList());
    }

    private static List<String> missing(Evidence evidence) {
        List<String> missing = new ArrayList<>();
        for (int reviews = 0; reviews < Verdict.COMPLETE_FROM; reviews++) {
            int written = reviews;
            List<Tool> tools = evidence.tools().stream().filter(tool -> tool.reviews().size() == written).map(ToolEvidence::tool).toList();
            if (!tools.isEmpty()) {
                missing.add(English.list(tools.stream().map(Tool::name).toList()) + (tools.size() == 1 ? " has " : " have ") + (reviews == 0 ? "no reviews"
                        : "only " + English.number(reviews) + " of the " + English.number(Verdict.COMPLETE_FROM) + " reviews that a verdict needs"));
            }
        }
        return missing;
    }

    List<BottomLine.Place> places(Evidence evidence) {
        return IntStream.of(standoff.judged()).mapToObj(tool -> new BottomLine.Place(evidence.tool(tool), standoff.place(tool)))
                .sorted(Comparator.comparing(BottomLine.Place::place)).toList();
    }
}

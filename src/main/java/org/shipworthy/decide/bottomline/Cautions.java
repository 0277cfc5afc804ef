package org.shipworthy.decide.bottomline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Comparison.Contender;
import org.shipworthy.kernel.English;
import org.shipworthy.panel.Verdict;

/** What a reader should bear in mind with an answer. */
final class Cautions {

    private Cautions() {}

    /** A sentence for each. */
    static List<String> of(Comparison comparison, Evidence evidence, Outcome outcome) {
        List<String> cautions = new ArrayList<>();
        List<String> unknown = IntStream.range(0, evidence.size()).filter(tool -> outcome.front().isPresent() && !outcome.standoff().isJudged(tool))
                .mapToObj(tool -> evidence.tool(tool).name()).toList();
        if (!unknown.isEmpty()) {
            cautions.add(English.list(unknown) + (unknown.size() == 1 ? " is" : " are") + " left out: too little is known.");
        }
        if (outcome.front().isEmpty()) {
            cautions.add("An answer needs the rulings of " + English.number(Verdict.COMPLETE_FROM) + " lenses on each of two tools, or the preferences of "
                    + English.number(Rule.BALLOTS_FROM) + " verified readers.");
        }
        if (evidence.tools().stream().allMatch(Cautions::isSkipped)) {
            cautions.add("The panel says skip to " + (evidence.size() == 2 ? "both" : "all of them") + ": look at another tool first.");
        }
        if (!comparison.isWithinCategory()) {
            cautions.add("They are listed in different categories: " + English.list(comparison.contenders().stream().map(Contender::tool).map(Tool::category)
                    .map(category -> category.name()).distinct().toList()) + ".");
        }
        return cautions;
    }

    private static boolean isSkipped(ToolEvidence tool) {
        return tool.reviews().size() >= Verdict.COMPLETE_FROM && tool.ships() * 2 < tool.reviews().size();
    }
}

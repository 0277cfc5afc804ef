package org.shipworthy.web.pages;

import java.util.List;
import org.shipworthy.decide.CloseCall;
import org.shipworthy.decide.PopularPairs;
import org.shipworthy.kernel.English;
import org.shipworthy.panel.Lens;

/** Lists of comparisons, each with what makes it worth reading. */
final class ComparisonLinks {

    private ComparisonLinks() {}

    static List<ComparisonView.Related> closeCalls(List<CloseCall> calls) {
        return calls.stream()
                .map(call -> new ComparisonView.Related(ComparisonPage.address(call.lineup()),
                        call.first().tool().name() + " vs " + call.second().tool().name(), shares(call) + parting(call)))
                .toList();
    }

    private static String shares(CloseCall call) {
        int first = call.first().verdict().shipPercent();
        return call.points() == 0
                ? "Both " + first + "% ship; "
                : first + "% and " + call.second().verdict().shipPercent() + "% ship; ";
    }

    private static String parting(CloseCall call) {
        return call.parting().isEmpty()
                ? "no lens rules differently on them."
                : "they part on " + English.list(call.parting().stream().map(Lens::name).toList()) + ".";
    }

    static List<ComparisonView.Related> popular(PopularPairs popular) {
        return popular.pairs().stream()
                .map(pair -> new ComparisonView.Related(ComparisonPage.address(pair.lineup()),
                        pair.first().name() + " vs " + pair.second().name(), pair.reason().orElseGet(() -> Show.votes(pair.ballots()))))
                .toList();
    }
}

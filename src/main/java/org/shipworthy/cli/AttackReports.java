package org.shipworthy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shipworthy.community.attack.AttackReport;
import org.shipworthy.community.attack.Simulation;
import org.shipworthy.kernel.Json;

/** What came of simulated attacks, as a table and as JSON. */
final class AttackReports {

    private static final String ROW = "%-28s %-15s %8s %8s %12s %12s";

    private AttackReports() {}

    static List<String> lines(List<AttackReport> reports) {
        List<String> lines = new ArrayList<>();
        lines.add("%.0f%% hostile ballots: the most places by which one of the honest top %d moved, without the rules and with them"
                .formatted(100 * Simulation.HOSTILE_SHARE, Simulation.TOP));
        lines.add("");
        lines.add(ROW.formatted("attack", "aim", "without", "with", "caught", "wronged"));
        reports.forEach(report -> lines.add(ROW.formatted(report.tactic().label(), report.aim().label(), report.movedBefore(), report.movedAfter(),
                report.hostileSetAside() + "/" + report.hostile(), report.honestSetAside() + "/" + report.honest())));
        return lines;
    }

    static Map<String, Object> json(List<AttackReport> reports) {
        return Json.object("hostileShare", Simulation.HOSTILE_SHARE, "top", Simulation.TOP, "attacks", reports.stream().map(AttackReports::json).toList());
    }

    private static Map<String, Object> json(AttackReport report) {
        return Json.object("attack", report.tactic().label(), "networks", report.tactic().networks(), "aim", report.aim().label(), "item", report.item(),
                "hostile", report.hostile(), "hostileSetAside", report.hostileSetAside(),
                "honest", report.honest(), "honestSetAside", report.honestSetAside(),
                "movedWithoutRules", report.movedBefore(), "movedWithRules", report.movedAfter());
    }
}

package org.shipworthy.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.CostWords;
import org.shipworthy.pricing.Item;
import org.shipworthy.pricing.Preset;
import org.shipworthy.pricing.Workload;

/** What a workload costs on offers, for a terminal. */
final class EstimateLines {

    private static final String INDENT = "    ";

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private EstimateLines(int width) {
        this.width = width;
    }

    /** @param width in characters, at least 40 */
    static List<String> of(Workload workload, List<CostEstimate> estimates, int width) {
        EstimateLines lines = new EstimateLines(width);
        lines.add("", "A month of: " + words(workload));
        lines.lines.add("");
        estimates.forEach(lines::add);
        if (estimates.isEmpty()) {
            lines.add("", "These tools have no offers.");
        }
        lines.add("", CostWords.ROUNDING);
        return lines.lines;
    }

    private static String words(Workload workload) {
        return Arrays.stream(Preset.values()).filter(preset -> preset.workload().equals(workload)).findFirst()
                .map(preset -> preset.label() + ": " + preset.sentence()).orElse(workload.toQuery());
    }

    private void add(CostEstimate estimate) {
        add("", estimate.card().name() + ": " + headline(estimate));
        switch (estimate) {
            case CostEstimate.Priced priced -> priced.items().forEach(this::add);
            case CostEstimate.NotPublished unknown -> unknown.items().forEach(this::add);
            case CostEstimate.NotComparable other -> add(INDENT, other.reason());
        }
        List<String> uncounted = CostWords.uncounted(estimate.card());
        if (!uncounted.isEmpty()) {
            add(INDENT, "Not in a workload, and not counted: " + String.join("; ", uncounted));
        }
        lines.add("");
    }

    /** The cost in few words. */
    static String headline(CostEstimate estimate) {
        return switch (estimate) {
            case CostEstimate.Priced priced -> CostWords.amount(priced.total());
            case CostEstimate.NotPublished unknown -> "not published: "
                    + unknown.missing().stream().map(unit -> unit.label().toLowerCase(Locale.ROOT)).collect(joining(", "));
            case CostEstimate.NotComparable ignored -> "not comparable";
        };
    }

    private void add(Item item) {
        String free = item.free().signum() == 0 ? "" : ", of which " + CostWords.count(item.free()) + " free";
        String remarks = item.remarks().isEmpty() ? "" : " (" + String.join("; ", item.remarks()) + ")";
        add(INDENT, item.what() + ": " + CostWords.count(item.quantity()) + " " + item.counted() + free + " at " + item.price() + " " + item.per()
                + " = " + CostWords.amount(item.amount()) + remarks);
    }

    private void add(String indent, String text) {
        TextTable.wrap(text, width - indent.length()).forEach(line -> lines.add(indent + line));
    }
}

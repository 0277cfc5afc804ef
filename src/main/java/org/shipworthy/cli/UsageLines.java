package org.shipworthy.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.CostWords;
import org.shipworthy.pricing.UsageReplay;
import org.shipworthy.pricing.UsageReplay.Alternative;
import org.shipworthy.pricing.UsageReplay.ModelUse;

/** What a period's usage would have cost, for a terminal. */
final class UsageLines {

    /** More alternatives than these are for programs. */
    private static final int MOST = 20;
    private static final String INDENT = "    ";

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private UsageLines(int width) {
        this.width = width;
    }

    /** @param width in characters, at least 40 */
    static List<String> of(UsageReplay replay, int width) {
        UsageLines lines = new UsageLines(width);
        lines.add("", "Usage from " + ValueWords.day(replay.first()) + " to " + ValueWords.day(replay.last()) + ", at the prices of each day");
        replay.spend().ifPresent(spend -> lines.add("", "The file says that it cost " + CostWords.amount(spend) + "."));
        lines.lines.add("");
        replay.models().forEach(lines::add);
        lines.addAlternatives(replay.alternatives());
        lines.lines.add("");
        lines.add("", CostWords.ROUNDING);
        return lines.lines;
    }

    private void add(ModelUse use) {
        add("", use.model());
        add(INDENT, (use.requests() == 0 ? "" : count(use.requests()) + " requests, ") + count(use.input()) + " tokens in, " + count(use.cached())
                + " of them cached, " + count(use.output()) + " out");
        add(INDENT, use.asUsed().map(UsageLines::words).orElse("Without a priced offer in the catalogue"));
    }

    private void addAlternatives(List<Alternative> alternatives) {
        lines.add("");
        add("", "All of it would have cost");
        alternatives.stream().limit(MOST).forEach(alternative -> add(INDENT, words(alternative)));
        if (alternatives.isEmpty()) {
            add(INDENT, "No offer charges for use");
        } else if (alternatives.size() > MOST) {
            add(INDENT, "and " + (alternatives.size() - MOST) + " more: name tools, or use --json");
        }
    }

    private static String words(Alternative alternative) {
        CostEstimate estimate = alternative.estimate();
        String assumed = alternative.assumedDays() == 0 ? ""
                : " (on " + (alternative.assumedDays() == 1 ? "1 day" : alternative.assumedDays() + " days") + " before its first price on record, which is taken)";
        return estimate.card().name() + ": " + EstimateLines.headline(estimate) + assumed;
    }

    private static String count(long number) {
        return CostWords.count(BigDecimal.valueOf(number));
    }

    private void add(String indent, String text) {
        TextTable.wrap(text, width - indent.length()).forEach(line -> lines.add(indent + line));
    }
}

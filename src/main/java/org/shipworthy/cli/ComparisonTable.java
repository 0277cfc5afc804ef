package org.shipworthy.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Tally;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Comparison.Contender;
import org.shipworthy.decide.Comparison.Relation;
import org.shipworthy.decide.ReviewerSplit;
import org.shipworthy.panel.Verdict;

/** A comparison for a terminal: plain text without colour, no line longer than the width. */
final class ComparisonTable {

    private final Comparison comparison;
    private final int width;
    private final TextTable table;

    private ComparisonTable(Comparison comparison, int width) {
        this.comparison = comparison;
        this.width = width;
        this.table = new TextTable(width, comparison.contenders().size());
    }

    /** @param width in characters, at least 40 */
    static List<String> lines(Comparison comparison, int width) {
        return new ComparisonTable(comparison, width).lines();
    }

    private List<String> lines() {
        contenders();
        for (Relation relation : Relation.values()) {
            facts(relation);
        }
        offers();
        scorecard();
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        ReviewerSplit.of(comparison).forEach(sentence -> lines.addAll(TextTable.wrap(sentence, width)));
        if (table.lines().stream().anyMatch(line -> line.contains(DISPUTED))) {
            lines.add("");
            lines.addAll(TextTable.wrap(DISPUTED + " Sources disagree; --json and the comparison's page name all of them.", width));
        }
        return lines;
    }

    private static final String DISPUTED = "(!)";

    private void contenders() {
        row("", contender -> contender.letter() + "  " + contender.tool().name());
        row("Maker", contender -> contender.tool().maker().name());
        row("Category", contender -> contender.tool().category().name());
        row("Panel", contender -> verdict(contender.verdict()));
        row("Community", contender -> community(contender.tally()));
        row("Entry", contender -> contender.tool().entry().label() + ": " + contender.tool().entryNote());
        row("In a line", contender -> contender.tool().tagline());
    }

    private void row(String label, Function<Contender, String> cell) {
        table.row(label, comparison.contenders().stream().map(cell).toList());
    }

    private static String verdict(Verdict verdict) {
        String split = verdict.ships() + " of " + verdict.rulings() + " lenses";
        return verdict.isComplete() ? verdict.shipPercent() + "% ship (" + split + ")"
                : verdict.rulings() == 0 ? "not reviewed" : "incomplete: " + split + " say ship";
    }

    private static String community(Tally tally) {
        String votes = (tally.total() == 1 ? "1 verified vote" : tally.total() + " verified votes") + ", " + tally.unverified().total() + " unverified";
        var share = tally.percent(Choice.SHIP);
        return share.isPresent() ? share.getAsInt() + "% ship (" + votes + ")" : "too few to say (" + votes + ")";
    }

    private void facts(Relation relation) {
        var rows = comparison.facts(relation);
        if (!rows.isEmpty()) {
            table.heading(relation.label());
            rows.forEach(row -> table.row(row.attribute().label(), row.cells().stream().map(ComparisonTable::words).toList()));
        }
    }

    private static String words(Optional<Fact> fact) {
        return fact.map(known -> ValueWords.of(known.shown()) + (known.isDisputed() ? " " + DISPUTED : "")).orElse("—");
    }

    private void offers() {
        if (comparison.contenders().stream().allMatch(contender -> contender.tool().offers().isEmpty())) {
            return;
        }
        table.heading("Price read");
        int most = comparison.contenders().stream().mapToInt(contender -> contender.tool().offers().size()).max().orElse(0);
        for (int i = 0; i < most; i++) {
            int number = i;
            row("Offer " + (i + 1), contender -> offer(contender.tool(), number));
        }
    }

    private static String offer(Tool tool, int number) {
        if (number >= tool.offers().size()) {
            return "";
        }
        Offer offer = tool.offers().get(number);
        return offer.name() + ": " + (offer.prices().isEmpty() ? "no price on record"
                : offer.prices().stream().map(ComparisonTable::price).collect(joining("; ")));
    }

    private static String price(Fact fact) {
        Attribute attribute = fact.attribute();
        return attribute.label().toLowerCase(java.util.Locale.ROOT) + " " + words(Optional.of(fact))
                + (fact.isPublished() ? " " + attribute.unit() : "");
    }

    private void scorecard() {
        table.heading("Reviewer scorecard");
        comparison.scorecard().forEach(row -> table.row(row.lens().name(), row.cells().stream()
                .map(review -> review.map(written -> written.ruling().key()
                        + " (" + written.author().kind().key() + ", " + written.evidence().key() + ", " + ValueWords.day(written.writtenOn()) + ")").orElse("—"))
                .toList()));
    }
}

package org.shipworthy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shipworthy.decide.bottomline.Beyond;
import org.shipworthy.decide.bottomline.BottomLine;
import org.shipworthy.decide.bottomline.Contribution;
import org.shipworthy.decide.bottomline.Duel;
import org.shipworthy.decide.bottomline.EvidenceBlock;
import org.shipworthy.decide.bottomline.Flip;
import org.shipworthy.decide.bottomline.PickIf;

/** A bottom line for a terminal: the answer, what decides, what would change it, and how it adds up. */
final class BottomLineLines {

    private static final String INDENT = "    ";

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private BottomLineLines(int width) {
        this.width = width;
    }

    /** @param width in characters, at least 40 */
    static List<String> of(BottomLine line, int width) {
        BottomLineLines lines = new BottomLineLines(width);
        lines.add("", line.sentence());
        line.sureness().ifPresent(words -> lines.add("", words));
        line.staleness().ifPresent(words -> lines.add("", words));
        line.cautions().forEach(words -> lines.add("", words));
        lines.list("", line.conditions().stream().map(PickIf::sentence).toList());
        lines.list("What would change it", Stream.concat(line.flips().stream().map(Flip::sentence), line.beyond().stream().map(Beyond::sentence)).toList());
        line.duel().ifPresent(duel -> lines.sum(duel, line.rule()));
        return lines.lines;
    }

    private void list(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            lines.add("");
            if (!heading.isEmpty()) {
                add("", heading);
            }
            sentences.forEach(sentence -> add(heading.isEmpty() ? "" : INDENT, sentence));
        }
    }

    private void sum(Duel duel, String rule) {
        lines.add("");
        add("", "How it adds up, for " + duel.favoured().name() + " over " + duel.rival().name() + " (rule " + rule + "; a point doubles the odds)");
        duel.contributions().forEach(this::contribution);
        add(INDENT, "Together " + duel.total() + ".");
    }

    private void contribution(Contribution contribution) {
        String label = contribution.block().kind().label();
        add(INDENT, switch (contribution.block()) {
            case EvidenceBlock.Speaks speaks -> label + " " + speaks.points() + " × " + contribution.factor().toPlainString() + " = " + contribution.counts()
                    + ": " + speaks.words() + ".";
            case EvidenceBlock.Silent silent -> label + " 0.00: " + silent.why() + ".";
        });
    }

    private void add(String indent, String text) {
        TextTable.wrap(text, width - indent.length()).forEach(line -> lines.add(indent + line));
    }
}

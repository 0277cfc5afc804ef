package org.shipworthy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shipworthy.decide.brief.Answer;
import org.shipworthy.decide.brief.AnswerWords;
import org.shipworthy.decide.record.DecisionRecord;
import org.shipworthy.decide.record.DecisionRecord.Option;
import org.shipworthy.decide.record.RecordJson;
import org.shipworthy.decide.record.Reopened;
import org.shipworthy.kernel.Json;

/** The answer of a brief, and what became of a record, for a terminal. */
final class AnswerLines {

    private static final String INDENT = "    ";

    private final int width;
    private final List<String> lines = new ArrayList<>();

    private AnswerLines(int width) {
        this.width = width;
    }

    /** @param width in characters, at least 40 */
    static List<String> of(Answer answer, DecisionRecord record, int width) {
        AnswerLines lines = new AnswerLines(width);
        lines.add("", record.question());
        lines.lines.add("");
        lines.add("", record.outcome().answer());
        lines.add("", record.outcome().sure());
        lines.lines.add("");
        lines.add("", AnswerWords.sieve(answer));
        lines.lines.add("");
        for (int i = 0; i < record.options().size(); i++) {
            lines.add(i + 1, record.options().get(i));
        }
        lines.list("Left out", record.leftOut().stream().map(out -> out.name() + ": " + (out.facts().isEmpty() ? out.reason()
                : String.join("; ", out.facts().stream().map(fact -> "not “" + fact.asked() + "” (" + fact.fact() + ")").toList()))).toList());
        lines.list("What would change it", record.outcome().flips());
        lines.add("", "SHA-256 of the evidence:");
        lines.add(INDENT, record.hash());
        return lines.lines;
    }

    private void add(int place, Option option) {
        add("", place + ". " + option.name() + ": " + option.score() + " of 100" + (option.sure() ? "" : ", something is unknown"));
        add(INDENT, "Panel: " + option.panel() + ". Community: " + option.community() + ". Month: " + option.price() + ".");
        option.facts().stream().filter(fact -> fact.outcome().equals("unknown")).forEach(fact -> add(INDENT, "Unknown: " + fact.asked() + " (" + fact.fact() + ")"));
        lines.add("");
    }

    private void list(String title, List<String> all) {
        if (!all.isEmpty()) {
            add("", title + ":");
            all.forEach(one -> add("  ", one));
            lines.add("");
        }
    }

    private void add(String indent, String text) {
        if (!text.isEmpty()) {
            TextTable.wrap(text, width - indent.length()).forEach(line -> lines.add(indent + line));
        }
    }

    static List<String> of(Reopened.Read read) {
        List<String> lines = new ArrayList<>();
        lines.add("Then, on " + read.record().decidedOn() + ": " + read.record().outcome().answer());
        read.now().ifPresent(now -> lines.add("Now: " + now.outcome().answer()));
        lines.add(read.isIntact() ? "The record is as it was made." : "The record was altered. " + String.join(" ", read.altered()));
        lines.add(read.changes().isEmpty() ? "Nothing that it rests on has changed." : "Changed since:");
        read.changes().forEach(change -> lines.add("  " + change.about() + ": " + said(change.was()) + " -> " + said(change.is())));
        return lines;
    }

    private static String said(String words) {
        return words.isEmpty() ? "not there" : words;
    }

    static Map<String, Object> json(Reopened.Read read) {
        return Json.object("intact", read.isIntact(), "altered", read.altered(),
                "changes", read.changes().stream().map(change -> Json.object("about", change.about(), "was", change.was(), "is", change.is())).toList(),
                "then", RecordJson.of(read.record()), "now", read.now().map(RecordJson::of).orElse(null));
    }
}

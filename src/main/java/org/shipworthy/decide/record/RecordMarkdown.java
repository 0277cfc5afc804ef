package org.shipworthy.decide.record;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.shipworthy.decide.record.DecisionRecord.LeftOut;
import org.shipworthy.decide.record.DecisionRecord.Option;
import org.shipworthy.decide.record.DecisionRecord.Relied;

/**
 * A record as Markdown, in the order of a Markdown architectural decision record (MADR): context, options, outcome,
 * consequences. The same record always makes the same text. What stands below the heading of the notes is for people.
 */
public final class RecordMarkdown {

    static final String NOTES = "## Notes";
    static final String EVIDENCE = "## Evidence";
    static final String FENCE = "```";
    static final String HASH = "SHA-256 of the canonical form: ";

    private static final String HINT = "Write below this line what the evidence does not say. Nothing here is checked.";

    private final StringBuilder out = new StringBuilder();

    private RecordMarkdown() {}

    public static String of(DecisionRecord record) {
        return new RecordMarkdown().write(record) + "\n" + NOTES + "\n\n" + HINT + "\n";
    }

    /** Without the notes. */
    static String checked(DecisionRecord record) {
        return new RecordMarkdown().write(record);
    }

    private String write(DecisionRecord record) {
        line("# " + text(record.question()));
        line("");
        line("- Status: decided");
        line("- Date: " + record.decidedOn());
        line("- Decided by: " + (record.decidedBy().isEmpty() ? "not named" : text(record.decidedBy())));
        line("- Look again on: " + record.lookAgainOn());
        section("Context");
        record.constraints().forEach(line -> line("- " + line.label() + ": " + text(line.text())));
        if (!record.team().equals(Team.NONE)) {
            section("What the people who decide added");
            TeamMarkdown.lines(record.team()).forEach(this::line);
        }
        section("Considered options");
        options(record);
        section("Decision outcome");
        line(text(record.outcome().answer()));
        if (!record.outcome().sure().isEmpty()) {
            line("");
            line(text(record.outcome().sure()));
        }
        if (!record.outcome().flips().isEmpty()) {
            section("What would change it");
            record.outcome().flips().forEach(flip -> line("- " + text(flip)));
        }
        if (!record.options().isEmpty()) {
            line("");
            line("## Facts relied on");
            record.options().forEach(this::facts);
        }
        leftOut(record);
        section("How it was computed");
        line(text(record.rule()));
        evidence(record);
        return out.toString();
    }

    private void options(DecisionRecord record) {
        line(record.considered() + " tools were considered.");
        line("");
        if (record.options().isEmpty()) {
            line("None of them is known to fit, or may.");
            return;
        }
        line("| | Tool | Score | Panel | Community | Month |");
        line("|---|---|---|---|---|---|");
        for (int i = 0; i < record.options().size(); i++) {
            Option option = record.options().get(i);
            line("| " + (i + 1) + " | " + text(option.name()) + marks(record, option) + " | " + option.score() + " | "
                    + text(option.panel()) + " | " + text(option.community()) + " | " + text(option.price()) + " |");
        }
    }

    private static String marks(DecisionRecord record, Option option) {
        return (option.sure() ? "" : " (something is unknown)") + (record.team().findApproval(option.tool()).isPresent() ? " (approved)" : "");
    }

    private void facts(Option option) {
        line("");
        line("### " + text(option.name()));
        line("");
        if (!option.rulings().isEmpty()) {
            line("Rulings: " + option.rulings().stream().map(ruled -> ruled.lens() + " " + ruled.ruling() + " (" + ruled.written() + ")").collect(joining(", ")) + ".");
            line("");
        }
        table(option.facts());
    }

    private void table(List<Relied> facts) {
        if (facts.isEmpty()) {
            line("No fact was asked for.");
            return;
        }
        line("| Asked | | Fact | Source | Read |");
        line("|---|---|---|---|---|");
        facts.forEach(fact -> line("| " + text(fact.asked()) + " | " + fact.outcome() + " | " + text(fact.fact()) + " | " + text(fact.source()) + " | " + fact.read() + " |"));
    }

    private void leftOut(DecisionRecord record) {
        if (record.leftOut().isEmpty()) {
            return;
        }
        section("Left out");
        record.leftOut().forEach(one -> line("- " + text(one.name()) + ": " + text(sentence(reasons(one)))));
    }

    /** What people wrote may end as a sentence does. */
    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private static String reasons(LeftOut one) {
        return one.facts().isEmpty() ? one.reason() : one.facts().stream().map(RecordMarkdown::reason).collect(joining("; "));
    }

    private static String reason(Relied fact) {
        String source = fact.source().isEmpty() ? "" : ", " + fact.source() + ", " + fact.read();
        return "not “" + fact.asked() + "” (" + fact.fact() + source + ")";
    }

    private void evidence(DecisionRecord record) {
        line("");
        line(EVIDENCE);
        line("");
        line(HASH + "`" + record.hash() + "`. The same program reads this file and says what has changed since. Keep the hash elsewhere, too: whoever changes both cannot be told otherwise.");
        line("");
        line(FENCE + "json");
        line(RecordJson.canonical(record));
        line(FENCE);
    }

    private void section(String title) {
        line("");
        line("## " + title);
        line("");
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    /** Words of sources and people, which must not become markup or another line. */
    static String text(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}

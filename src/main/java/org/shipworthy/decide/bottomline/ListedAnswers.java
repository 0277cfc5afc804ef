package org.shipworthy.decide.bottomline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.Workload;
import org.shipworthy.publish.Snapshot;

/**
 * The answers to comparisons that lists name, the same as on their own pages. What does not depend on ballots is kept, so
 * one is to be used while the same tools are published; an answer then costs a few additions.
 */
public final class ListedAnswers {

    private record Billed(Slug tool, Workload workload) {}

    private final LocalDate today;
    private final Map<Billed, List<Bill>> bills = new ConcurrentHashMap<>();

    public ListedAnswers(LocalDate today) {
        this.today = today;
    }

    /** Works out what is kept. */
    public void prepare(List<Tool> tools) {
        Question question = Question.usual(tools, today);
        tools.forEach(tool -> bills(tool, question));
    }

    /** @param tools in the order of their slugs */
    public Answer of(Snapshot snapshot, List<Tool> tools) {
        Question question = Question.usual(tools, today);
        return Likeness.whyNot(tools).<Answer>map(Answer.Incomparable::new)
                .orElseGet(() -> Outcome.of(Evidence.of(snapshot, tools, question, tool -> bills(tool, question))).answer());
    }

    private List<Bill> bills(Tool tool, Question question) {
        return bills.computeIfAbsent(new Billed(tool.slug(), question.workload()), none -> Bill.list(tool, question));
    }
}

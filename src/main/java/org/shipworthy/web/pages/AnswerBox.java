package org.shipworthy.web.pages;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Comparison.Contender;
import org.shipworthy.decide.bottomline.BottomLine;
import org.shipworthy.decide.bottomline.PickIf;
import org.shipworthy.decide.bottomline.Question;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Source;
import org.shipworthy.pricing.Workload;
import org.shipworthy.web.http.Visit;

/**
 * The answer at the top of a comparison.
 *
 * @param parting what the panel parts on, in one sentence; empty where no lens reviewed all of the tools
 */
public record AnswerBox(BottomLine line, List<Contender> contenders, Optional<String> parting) {

    private static final int MOST_SOURCES = 2;

    /** @param read the reader's own workload, where the address describes one */
    static AnswerBox of(Visit visit, Comparison comparison, Optional<PriceRead> read) {
        Question usual = Question.usual(comparison.contenders().stream().map(Contender::tool).toList(), visit.today());
        Optional<Workload> workload = read.flatMap(asked -> asked.form().workload());
        Question question = workload.map(work -> usual.withWorkload(work, read.orElseThrow().form().hardware())).orElse(usual);
        return new AnswerBox(BottomLine.of(visit.snapshot(), comparison, question), comparison.contenders(), parting(comparison));
    }

    private static Optional<String> parting(Comparison comparison) {
        List<String> lenses = comparison.scorecard().stream().filter(Comparison.LensRow::parts).map(row -> "the " + row.lens().name()).toList();
        return !lenses.isEmpty() ? Optional.of("The panel parts on " + English.list(lenses) + ".")
                : comparison.scorecard().stream().anyMatch(Comparison.LensRow::isComplete) ? Optional.of("Every lens rules alike on them.") : Optional.empty();
    }

    /** Those that decide for a tool, alone or with others. */
    public List<PickIf> conditions(Tool tool) {
        return line.conditions().stream().filter(condition -> condition.tools().contains(tool)).toList();
    }

    /** Who else has what is asked for; may be empty. */
    public static String others(PickIf condition, Tool tool) {
        return condition.tools().stream().filter(other -> !other.equals(tool)).map(Tool::name).collect(joining(" or "));
    }

    /** {@code models.dev, 2 Jul 2026}, of the first facts that a condition rests on. */
    public static String sources(PickIf condition) {
        return condition.facts().stream().map(Fact::shown).map(claim -> words(claim.source())).distinct().limit(MOST_SOURCES).collect(joining("; "));
    }

    private static String words(Source source) {
        return source.name() + ", " + Show.day(source.readOn());
    }
}

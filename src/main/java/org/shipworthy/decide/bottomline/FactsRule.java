package org.shipworthy.decide.bottomline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.ValueWords;

/**
 * The odds that a wish is met, one added on each side, one tool's against the other's. What is unknown counts neither way.
 * A tool that is deprecated or soon will be fails several wishes that nobody had to say.
 */
final class FactsRule implements BlockRule {

    static final FactsRule RULE = new FactsRule();

    private FactsRule() {}

    @Override
    public Optional<Points> between(Evidence evidence, int first, int second) {
        Fit one = evidence.of(first).judgedFit();
        Fit other = evidence.of(second).judgedFit();
        return one.wishes() + other.wishes() == 0 ? Optional.empty() : Optional.of(BlockRule.counting(Points.of(points(one) - points(other))));
    }

    private static double points(Fit fit) {
        return Strength.facts(fit).orElse(0);
    }

    @Override
    public EvidenceBlock says(Evidence evidence, int first, int second) {
        ToolEvidence one = evidence.of(first);
        ToolEvidence other = evidence.of(second);
        return between(evidence, first, second).<EvidenceBlock>map(points -> new EvidenceBlock.Speaks(Kind.FACTS, points,
                        StrictMath.hypot(spread(one.judgedFit()), spread(other.judgedFit())),
                        String.join(", ", Stream.of(one, other).flatMap(each -> words(each, evidence.question().today())).toList()), stale(evidence, List.of(one, other))))
                .orElseGet(() -> new EvidenceBlock.Silent(Kind.FACTS, "No wishes were given, and no end of either is on record"));
    }

    /** Half of what the unknown wishes could change. */
    private static double spread(Fit fit) {
        double best = points(new Fit(fit.met() + fit.unknown(), fit.failed(), 0));
        double worst = points(new Fit(fit.met(), fit.failed() + fit.unknown(), 0));
        return (best - worst) / 2;
    }

    private static Stream<String> words(ToolEvidence one, LocalDate today) {
        Fit fit = one.fit();
        Stream<String> wishes = fit.wishes() == 0 ? Stream.empty() : Stream.of(one.tool().name() + " meets " + fit.met() + " of " + fit.wishes() + " wishes"
                + (fit.unknown() == 0 ? "" : ", " + fit.unknown() + " unknown"));
        return Stream.concat(wishes, one.deprecation().map(fact -> Endings.words(one.tool(), fact, today)).stream());
    }

    private static List<String> stale(Evidence evidence, List<ToolEvidence> tools) {
        return tools.stream().flatMap(tool -> tool.deprecation().filter(fact -> fact.isStaleOn(evidence.question().today()))
                .map(fact -> "The end of " + tool.tool().name() + " was read on " + ValueWords.day(fact.shown().source().readOn())).stream()).toList();
    }
}

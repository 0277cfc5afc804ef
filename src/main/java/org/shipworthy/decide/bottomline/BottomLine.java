package org.shipworthy.decide.bottomline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Comparison;
import org.shipworthy.decide.Comparison.Contender;
import org.shipworthy.publish.Snapshot;

/**
 * What a comparison comes to. The same comparison, snapshot and question always give the same bottom line; it costs what
 * the tools compared cost, however many others there are.
 *
 * @param duel       the tool in front against its closest rival; empty when there is too little evidence
 * @param conditions what decides for a reader who needs it, whatever the answer
 * @param flips      what would change the answer
 * @param beyond     what would not, as far as it was looked for
 * @param places     of the tools that could be judged, best first; tools that are ahead of as many others share a place
 * @param cautions   what to bear in mind, a sentence for each
 * @param rule       the version of {@link Rule}
 */
public record BottomLine(Answer answer, Optional<Duel> duel, List<PickIf> conditions, List<Flip> flips, List<Beyond> beyond, List<Place> places,
                         List<String> cautions, String rule) {

    private static final int MOST_STALE = 2;

    /** @param place 1 for the first */
    public record Place(Tool tool, int place) {}

    public BottomLine {
        conditions = List.copyOf(conditions);
        flips = List.copyOf(flips);
        beyond = List.copyOf(beyond);
        places = List.copyOf(places);
        cautions = List.copyOf(cautions);
    }

    public static BottomLine of(Snapshot snapshot, Comparison comparison, Question question) {
        List<Tool> tools = comparison.contenders().stream().map(Contender::tool).toList();
        Evidence evidence = Evidence.of(snapshot, tools, question);
        Optional<String> different = Likeness.whyNot(tools);
        if (different.isPresent()) {
            return new BottomLine(new Answer.Incomparable(different.get()), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), Rule.VERSION);
        }
        Outcome outcome = Outcome.of(evidence);
        Flips flips = Flips.of(evidence, outcome, snapshot.bench());
        return new BottomLine(outcome.answer(), outcome.front().map(front -> duel(evidence, outcome.standoff(), front)), Deciders.of(evidence),
                flips.found(), flips.beyond(), outcome.places(evidence), Cautions.of(comparison, evidence, outcome), Rule.VERSION);
    }

    private static Duel duel(Evidence evidence, Standoff standoff, Outcome.Front front) {
        List<Contribution> contributions = Arrays.stream(Kind.values())
                .map(kind -> Contribution.of(standoff.says(evidence, kind, front.favoured(), front.rival()), evidence.question().weights())).toList();
        return new Duel(evidence.tool(front.favoured()), evidence.tool(front.rival()), contributions, front.points(),
                Certainty.of(front.points(), spread(contributions)), evidence.of(front.rival()).deprecation().isPresent());
    }

    private static double spread(List<Contribution> contributions) {
        return Math.sqrt(contributions.stream().filter(each -> each.block() instanceof EvidenceBlock.Speaks)
                .mapToDouble(each -> each.factor().doubleValue() * ((EvidenceBlock.Speaks) each.block()).spread()).map(spread -> spread * spread).sum());
    }

    /** The answer in one sentence. */
    public String sentence() {
        return headline() + (rest().isEmpty() ? "." : ": " + rest() + ".");
    }

    /** What can be said at once: {@code Ship with Gemma 3n}. */
    public String headline() {
        return AnswerWords.headline(answer);
    }

    /** Why, or what is missing; may be empty. */
    public String rest() {
        return AnswerWords.rest(answer, duel);
    }

    /** How sure it is, in one sentence; empty when there is too little evidence. */
    public Optional<String> sureness() {
        return duel.map(known -> AnswerWords.sureness(answer, known));
    }

    public Optional<Tool> pick() {
        return answer instanceof Answer.Pick(Tool tool) ? Optional.of(tool) : Optional.empty();
    }

    /** Of the tool in front being the better choice; empty when there is too little evidence. */
    public Optional<Certainty> certainty() {
        return duel.map(Duel::certainty);
    }

    /** What of the evidence is old and counts half, a sentence without its full stop for each. */
    public List<String> stale() {
        return duel.map(Duel::stale).orElse(List.of());
    }

    /** The same in one sentence, which names the first few; empty when nothing is old. */
    public Optional<String> staleness() {
        int more = stale().size() - MOST_STALE;
        return stale().isEmpty() ? Optional.empty() : Optional.of("Part of the evidence is old and counts half. "
                + String.join(". ", stale().subList(0, Math.min(MOST_STALE, stale().size()))) + (more > 0 ? ", and " + more + " more." : "."));
    }
}

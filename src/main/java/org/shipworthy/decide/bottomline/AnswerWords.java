package org.shipworthy.decide.bottomline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.English;

/** An answer in words. */
final class AnswerWords {

    private AnswerWords() {}

    /** One sentence. */
    static String sentence(Answer answer, Optional<Duel> duel) {
        return switch (answer) {
            case Answer.Pick(Tool tool) -> "Ship with " + tool.name() + reason(duel.orElseThrow()) + ".";
            case Answer.TooClose(List<Tool> tools) -> "Too close to call between " + names(tools) + ".";
            case Answer.NotEnough(List<String> missing) -> "Not enough evidence yet" + (missing.isEmpty() ? "" : ": " + English.list(missing)) + ".";
            case Answer.Incomparable(String reason) -> reason;
        };
    }

    private static String names(List<Tool> tools) {
        return English.list(tools.stream().map(Tool::name).toList());
    }

    /** What counts for the pick, the most first; and what speaks against it. */
    private static String reason(Duel duel) {
        List<String> reasons = duel.contributions().stream().filter(each -> each.counts().hundredths() > 0)
                .sorted(Comparator.comparing(Contribution::counts).reversed()).map(each -> words(each, true, duel)).toList();
        List<String> objections = duel.contributions().stream().filter(each -> each.counts().hundredths() < 0)
                .sorted(Comparator.comparing(Contribution::counts)).map(each -> words(each, false, duel)).toList();
        return ": " + English.list(reasons) + (objections.isEmpty() ? "" : ", though " + English.list(objections));
    }

    private static String words(Contribution contribution, boolean favours, Duel duel) {
        String rival = duel.rival().name();
        return switch (contribution.block().kind()) {
            case PANEL -> favours ? "the panel thinks better of it" : "the panel thinks better of " + rival;
            case PRICE -> favours ? "it costs less" : "it costs more";
            case COMMUNITY -> favours ? "readers prefer it" : "readers prefer " + rival;
            case FACTS -> facts(favours, duel);
        };
    }

    private static String facts(boolean favours, Duel duel) {
        if (favours && duel.rivalEnds()) {
            return duel.rival().name() + " is deprecated";
        }
        return favours ? "it meets more of the wishes" : duel.rival().name() + " meets more of the wishes";
    }

    /** What a change leads to, after "then". */
    static String then(Answer answer) {
        return switch (answer) {
            case Answer.Pick(Tool tool) -> tool.name() + " is the pick";
            case Answer.TooClose close -> "it is too close to call";
            case Answer.NotEnough less -> "there is too little evidence";
            case Answer.Incomparable different -> "they cannot be compared";
        };
    }
}

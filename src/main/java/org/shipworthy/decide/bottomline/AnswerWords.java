package org.shipworthy.decide.bottomline;

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
                .sorted((one, other) -> other.counts().compareTo(one.counts())).map(AnswerWords::favour).toList();
        List<String> objections = duel.contributions().stream().filter(each -> each.counts().hundredths() < 0).map(AnswerWords::objection).toList();
        return ": " + English.list(reasons) + (objections.isEmpty() ? "" : ", though " + English.list(objections));
    }

    private static String favour(Contribution contribution) {
        return switch (contribution.block().kind()) {
            case PANEL -> "the panel prefers it";
            case PRICE -> "it costs less";
            case COMMUNITY -> "readers prefer it";
            case FACTS -> "its facts fit better";
        };
    }

    private static String objection(Contribution contribution) {
        return switch (contribution.block().kind()) {
            case PANEL -> "the panel prefers the other";
            case PRICE -> "it costs more";
            case COMMUNITY -> "readers prefer the other";
            case FACTS -> "the other’s facts fit better";
        };
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

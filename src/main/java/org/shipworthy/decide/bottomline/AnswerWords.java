package org.shipworthy.decide.bottomline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.English;

/** An answer in words. */
final class AnswerWords {

    private AnswerWords() {}

    /** What can be said at once, without a full stop. */
    static String headline(Answer answer) {
        return switch (answer) {
            case Answer.Pick(Tool tool) -> "Ship with " + tool.name();
            case Answer.TooClose(List<Tool> tools) -> "Too close to call between " + names(tools);
            case Answer.NotEnough less -> "Not enough evidence yet";
            case Answer.Incomparable different -> "This comparison makes little sense";
        };
    }

    /** Where the tools are named beside it. */
    static String inAList(Answer answer) {
        return switch (answer) {
            case Answer.Pick(Tool tool) -> "ship with " + tool.name();
            case Answer.TooClose close -> "too close to call";
            case Answer.NotEnough less -> "not enough evidence yet";
            case Answer.Incomparable different -> "they do different work";
        };
    }

    /** Why, or what is missing; goes after a colon. */
    static String rest(Answer answer, Optional<Duel> duel) {
        return switch (answer) {
            case Answer.Pick pick -> reason(duel.orElseThrow());
            case Answer.TooClose close -> balance(duel.orElseThrow());
            case Answer.NotEnough(List<String> missing) -> English.list(missing);
            case Answer.Incomparable(String reason) -> reason;
        };
    }

    private static String names(List<Tool> tools) {
        return English.list(tools.stream().map(Tool::name).toList());
    }

    /** What counts for the pick, and what speaks against it. */
    private static String reason(Duel duel) {
        List<String> reasons = said(duel, 1).map(each -> words(each, "it", duel)).toList();
        List<String> objections = said(duel, -1).map(each -> words(each, duel.rival().name(), duel)).toList();
        return English.list(reasons) + (objections.isEmpty() ? "" : ", but " + English.list(objections));
    }

    /** What tells the two in front apart, as far as anything does. */
    private static String balance(Duel duel) {
        List<String> forOne = said(duel, 1).map(each -> words(each, duel.favoured().name(), duel)).toList();
        List<String> forOther = said(duel, -1).map(each -> words(each, duel.rival().name(), duel)).toList();
        if (forOne.isEmpty() && forOther.isEmpty()) {
            return English.list(duel.contributions().stream().filter(AnswerWords::isAsked).map(AnswerWords::even).toList());
        }
        return forOne.isEmpty() || forOther.isEmpty() ? English.list(forOne.isEmpty() ? forOther : forOne) + ", which is not enough"
                : English.list(forOne) + ", but " + English.list(forOther);
    }

    /** What has no weight is not said to be even. */
    private static boolean isAsked(Contribution contribution) {
        return contribution.block() instanceof EvidenceBlock.Speaks && contribution.factor().signum() > 0;
    }

    private static String even(Contribution contribution) {
        return switch (contribution.block().kind()) {
            case PANEL -> "the panel thinks alike of them";
            case PRICE -> "their bills differ too little to count";
            case COMMUNITY -> "readers are divided";
            case FACTS -> "their facts fit alike";
        };
    }

    /** @param sign 1 for what speaks for the favoured tool, -1 for what speaks for its rival */
    private static Stream<Contribution> said(Duel duel, int sign) {
        return duel.contributions().stream().filter(each -> Integer.signum(each.counts().hundredths()) == sign);
    }

    private static String words(Contribution contribution, String tool, Duel duel) {
        return switch (contribution.block().kind()) {
            case PANEL -> "the panel thinks better of " + tool;
            case PRICE -> tool + " costs less";
            case COMMUNITY -> "readers prefer " + tool;
            case FACTS -> contribution.counts().hundredths() > 0 && duel.rivalEnds() ? duel.rival().name() + " is deprecated"
                    : tool + " meets more of the wishes";
        };
    }

    /** How sure it is, in one sentence. */
    static String sureness(Answer answer, Duel duel) {
        Certainty certainty = duel.certainty();
        String left = "; the evidence leaves " + certainty.low() + " to " + certainty.high() + " open.";
        return answer instanceof Answer.Pick
                ? Character.toUpperCase(certainty.words().charAt(0)) + certainty.words().substring(1) + ": " + certainty.percent()
                        + " in 100 that it is the better choice than " + duel.rival().name() + left
                : "The chance that " + duel.favoured().name() + " is the better choice than " + duel.rival().name() + " is " + certainty.percent() + " in 100" + left;
    }

    /** What a change would lead to. */
    static String then(Answer answer) {
        return switch (answer) {
            case Answer.Pick(Tool tool) -> tool.name() + " would be the pick";
            case Answer.TooClose close -> "It would be too close to call";
            case Answer.NotEnough less -> "There would be too little evidence";
            case Answer.Incomparable different -> "They could not be compared";
        };
    }
}

package org.shipworthy.decide.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Tool;

/** A tool that a brief is held against. What is costly to know is found out when it is first asked for. */
final class Candidate {

    private final Tool tool;
    private final Question question;
    private final Allowed allowed;
    private Cost cost;

    Candidate(Tool tool, Question question) {
        this.tool = tool;
        this.question = question;
        this.allowed = Allowed.of(question.brief(), tool);
    }

    Tool tool() {
        return tool;
    }

    /** Whether one offer meets all must-haves, as far as they depend on offers. */
    boolean isTogether() {
        return allowed.isTogether();
    }

    Cost cost() {
        if (cost == null) {
            cost = question.cost(tool, allowed);
        }
        return cost;
    }

    /** Those of the brief and of the team, then those that go without saying on the day. */
    List<Check> musts() {
        List<Check> checks = new ArrayList<>(question.brief().musts().stream().map(must -> must.check(this)).toList());
        question.policy().musts().forEach(must -> checks.add(must.check(this)));
        for (Implied implied : Implied.list(question.brief(), question.day())) {
            Stream.of(implied.check(this)).filter(implied::isTold).forEach(checks::add);
        }
        return checks;
    }

    List<Check> wishes() {
        return Stream.<Requirement>concat(question.brief().wishes().stream(), question.policy().wishes().stream()).map(wish -> wish.check(this)).toList();
    }
}

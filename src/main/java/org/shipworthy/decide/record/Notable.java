package org.shipworthy.decide.record;

import java.util.List;
import java.util.stream.Stream;
import org.shipworthy.decide.record.DecisionRecord.LeftOut;
import org.shipworthy.decide.record.DecisionRecord.Option;
import org.shipworthy.decide.record.DecisionRecord.Outcome;
import org.shipworthy.decide.record.Reopened.Change;

/** What somebody who decided wants to be told of: another pick, and what changed about the first three then or now. Votes alone are not. */
public final class Notable {

    private static final int FIRST = 3;

    private Notable() {}

    public static List<Change> between(DecisionRecord then, DecisionRecord now) {
        List<String> tools = Stream.of(then, now).flatMap(record -> record.options().stream().limit(FIRST)).map(Option::tool).distinct().toList();
        return Changes.between(head(then, tools), head(now, tools));
    }

    private static DecisionRecord head(DecisionRecord record, List<String> tools) {
        List<Option> options = record.options().stream().limit(FIRST).map(Notable::withoutVotes).toList();
        List<LeftOut> leftOut = record.leftOut().stream().filter(out -> tools.contains(out.tool())).toList();
        return new DecisionRecord(record.format(), record.question(), record.brief(), record.constraints(), record.team(), record.decidedOn(), record.decidedBy(), record.lookAgainOn(),
                "", new Outcome(pick(record), "", "", List.of()), options, leftOut, record.considered());
    }

    private static String pick(DecisionRecord record) {
        return record.options().stream().filter(option -> option.tool().equals(record.outcome().pick())).map(Option::name).findFirst().orElse("no pick");
    }

    private static Option withoutVotes(Option option) {
        return new Option(option.tool(), option.name(), option.sure(), 0, option.panel(), option.rulings(), "", option.month(), option.price(), option.facts());
    }
}

package org.shipworthy.decide.brief;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.pricing.Workload;

/** What goes without saying: it leaves a tool out when it is known to fail, and is mentioned otherwise only where there is a reason to doubt it. */
public sealed interface Implied extends Requirement {

    /** How catalogues mark what is deprecated. */
    String DEPRECATED = "deprecated";

    /** Whether a check of it is worth a word. */
    boolean isTold(Check check);

    /** What a brief implies on a day. */
    static List<Implied> list(Brief brief, LocalDate day) {
        List<Implied> implied = new ArrayList<>(List.of(new Together(), new Current(day)));
        Workload workload = brief.workload();
        if (workload.input() > 0) {
            implied.add(new Takes(Attribute.MAX_INPUT, workload.requestTokens()));
            implied.add(new Takes(Attribute.CONTEXT_WINDOW, workload.requestTokens() + workload.output() + workload.reasoning()));
        }
        return implied;
    }

    /** Meets the must-haves with one and the same offer. It never leaves a tool out, because what no source says is unknown. */
    record Together() implements Implied {

        @Override
        public String words() {
            return "meets all of it at once";
        }

        @Override
        public Check check(Candidate candidate) {
            return Check.of(this, candidate.isTogether() ? Check.Outcome.MET : Check.Outcome.UNKNOWN, new Ground.Apart());
        }

        @Override
        public boolean isTold(Check check) {
            return check.isUnknown();
        }
    }

    /** Is not deprecated yet. What a source marks as deprecated without a day may be or not. */
    record Current(LocalDate day) implements Implied {

        @Override
        public String words() {
            return "is not deprecated";
        }

        @Override
        public Check check(Candidate candidate) {
            Check byDay = Check.ofFact(this, candidate.tool(), Attribute.DEPRECATED_ON, value -> value instanceof Value.Day(LocalDate end) && end.isAfter(day));
            return byDay.isUnknown() ? marked(candidate.tool()).orElse(byDay) : byDay;
        }

        private Optional<Check> marked(Tool tool) {
            return tool.fact(Attribute.STATUS).filter(fact -> fact.value() instanceof Value.Text(String text) && text.equalsIgnoreCase(DEPRECATED))
                    .map(fact -> Check.of(this, Check.Outcome.UNKNOWN, new Ground.Said(fact.shown(), ", since when no source says")));
        }

        @Override
        public boolean isTold(Check check) {
            return !check.isUnknown() || check.ground().claims().stream().anyMatch(claim -> claim.attribute() == Attribute.STATUS);
        }
    }

    /** A request of the workload fits. */
    record Takes(Attribute limit, long tokens) implements Implied {

        @Override
        public String words() {
            return "takes requests of " + ValueWords.count(BigDecimal.valueOf(tokens)) + " tokens";
        }

        @Override
        public Check check(Candidate candidate) {
            return Check.ofFact(this, candidate.tool(), limit,
                    value -> value instanceof Value.Count(BigDecimal count) && count.compareTo(BigDecimal.valueOf(tokens)) >= 0);
        }

        @Override
        public boolean isTold(Check check) {
            return !check.isUnknown();
        }
    }
}

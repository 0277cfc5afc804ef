package org.shipworthy.decide.brief;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Value;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.pricing.Workload;

/** What goes without saying: it leaves a tool out when it is known to fail, and is not mentioned otherwise. */
public sealed interface Implied extends Requirement {

    /** What a brief implies on a day. */
    static List<Requirement> list(Brief brief, LocalDate day) {
        List<Requirement> implied = new ArrayList<>(List.of(new Current(day)));
        Workload workload = brief.workload();
        if (workload.input() > 0) {
            implied.add(new Takes(Attribute.MAX_INPUT, workload.requestTokens()));
            implied.add(new Takes(Attribute.CONTEXT_WINDOW, workload.requestTokens() + workload.output() + workload.reasoning()));
        }
        return implied;
    }

    /** Is not deprecated yet. */
    record Current(LocalDate day) implements Implied {

        @Override
        public String words() {
            return "is not deprecated";
        }

        @Override
        public Check check(Candidate candidate) {
            return Check.ofFact(this, candidate.tool(), Attribute.DEPRECATED_ON, value -> value instanceof Value.Day(LocalDate end) && end.isAfter(day));
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
    }
}

package org.shipworthy.decide.bottomline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.English;

/** What some of the tools have on record, and others lack or have nothing on record of. */
final class Having {

    private Having() {}

    /** Empty when all of the tools have it, or none has. */
    static Optional<PickIf> find(Evidence evidence, Attribute attribute, String text, Predicate<Fact> has) {
        return differ(evidence, attribute, has) ? Optional.of(list(evidence, attribute, text, has)) : Optional.empty();
    }

    /** Most tools have alike what most are asked for, so this is found out before anything is listed. */
    private static boolean differ(Evidence evidence, Attribute attribute, Predicate<Fact> has) {
        int with = 0;
        for (ToolEvidence each : evidence.tools()) {
            with += each.tool().fact(attribute).filter(has).isPresent() ? 1 : 0;
        }
        return with > 0 && with < evidence.size();
    }

    private static PickIf list(Evidence evidence, Attribute attribute, String text, Predicate<Fact> has) {
        List<Tool> with = new ArrayList<>();
        List<Fact> theirs = new ArrayList<>();
        List<Fact> others = new ArrayList<>();
        List<Tool> unknown = new ArrayList<>();
        for (ToolEvidence each : evidence.tools()) {
            Optional<Fact> fact = each.tool().fact(attribute).filter(Fact::isPublished);
            if (fact.isEmpty()) {
                unknown.add(each.tool());
            } else if (has.test(fact.get())) {
                with.add(each.tool());
                theirs.add(fact.get());
            } else {
                others.add(fact.get());
            }
        }
        theirs.addAll(others);
        return new PickIf(with, text, theirs, gap(unknown));
    }

    static String gap(List<Tool> unknown) {
        return unknown.isEmpty() ? "" : "nothing on record for " + English.list(unknown.stream().map(Tool::name).toList());
    }
}

package org.shipworthy.decide.bottomline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.catalogue.ValueWords;

/** Tools that come to their end, which decides for the others. */
final class Endings {

    private Endings() {}

    static Stream<PickIf> of(Evidence evidence) {
        return evidence.tools().stream().flatMap(each -> find(evidence, each.tool()).stream());
    }

    private static Optional<PickIf> find(Evidence evidence, Tool tool) {
        return fact(tool).flatMap(deprecation -> {
            List<Tool> others = evidence.tools().stream().map(ToolEvidence::tool)
                    .filter(other -> !other.slug().equals(tool.slug()) && fact(other).filter(end -> !day(end).isAfter(day(deprecation))).isEmpty()).toList();
            return others.isEmpty() ? Optional.empty()
                    : Optional.of(new PickIf(others, "it has to last: " + words(tool, deprecation, evidence.question().today()), List.of(deprecation), ""));
        });
    }

    private static Optional<Fact> fact(Tool tool) {
        return tool.fact(Attribute.DEPRECATED_ON).filter(fact -> fact.value() instanceof Value.Day);
    }

    private static LocalDate day(Fact deprecation) {
        return ((Value.Day) deprecation.value()).day();
    }

    /** {@code Anvil has been deprecated since 1 Jan 2027}, or will be deprecated on a day to come. */
    static String words(Tool tool, Fact deprecation, LocalDate today) {
        LocalDate day = day(deprecation);
        return tool.name() + (day.isAfter(today) ? " will be deprecated on " : " has been deprecated since ") + ValueWords.day(day);
    }
}

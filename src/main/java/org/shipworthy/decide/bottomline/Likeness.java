package org.shipworthy.decide.bottomline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;

/** Whether tools can stand in for each other: those of one category can, and those that produce the same kind of thing. */
final class Likeness {

    private Likeness() {}

    /** Why a comparison makes little sense, without a full stop; empty when it does make sense. */
    static Optional<String> whyNot(List<Tool> tools) {
        for (Tool one : tools) {
            for (Tool other : tools) {
                if (!one.category().slug().equals(other.category().slug()) && !shareOutput(one, other)) {
                    return Optional.of(one.name() + " (" + one.category().name() + ") and " + other.name()
                            + " (" + other.category().name() + ") do different work, and one does not stand in for the other");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean shareOutput(Tool one, Tool other) {
        Set<String> both = outputs(one);
        both.retainAll(outputs(other));
        return !both.isEmpty();
    }

    private static Set<String> outputs(Tool tool) {
        return new HashSet<>(tool.fact(Attribute.OUTPUTS).filter(fact -> fact.value() instanceof Value.Terms)
                .map(fact -> ((Value.Terms) fact.value()).terms()).orElse(List.of()));
    }
}

package org.shipworthy.decide.bottomline;

import java.util.List;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;

/**
 * A reason that decides for some of the tools, whatever the rest says.
 *
 * @param tools who has what is asked for
 * @param text  goes after "Pick … if": {@code it has to run on the device}
 * @param facts what it rests on, the picked tools' first
 * @param gap   what is not on record for the others; empty when it is known that they lack it
 */
public record PickIf(List<Tool> tools, String text, List<Fact> facts, String gap) {

    public PickIf {
        tools = List.copyOf(tools);
        facts = List.copyOf(facts);
    }

    private String names() {
        List<String> names = tools.stream().map(Tool::name).toList();
        return names.size() == 1 ? names.getFirst() : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }

    /** {@code Pick Gemma 3n if it has to run on the device (nothing on record for Phi-4-mini).} */
    public String sentence() {
        return "Pick " + names() + " if " + text + (gap.isEmpty() ? "" : " (" + gap + ")") + ".";
    }
}

package org.shipworthy.decide.bottomline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.catalogue.ValueWords;

/** Finds what some of the tools have and others lack, and what decides for a reader who needs it. */
final class Deciders {

    /** Of one tool, in the order in which they are looked for: more would be a table. */
    static final int MOST_OF_ONE = 4;

    private Deciders() {}

    /** What is known of all goes before what is known of some only. */
    static List<PickIf> of(Evidence evidence) {
        List<PickIf> found = all(evidence).sorted(Comparator.comparing(each -> !each.gap().isEmpty())).toList();
        return evidence.tools().stream().map(ToolEvidence::tool)
                .flatMap(tool -> found.stream().filter(each -> each.tools().getFirst().slug().equals(tool.slug())).limit(MOST_OF_ONE)).toList();
    }

    private static Stream<PickIf> all(Evidence evidence) {
        return Stream.of(
                flags(evidence, Attribute.ON_DEVICE, Attribute.CODE_EXECUTION),
                Modalities.of(evidence),
                Measures.context(evidence).stream(),
                flags(evidence, Attribute.OPEN_WEIGHTS, Attribute.OPEN_SOURCE, Attribute.SELF_HOSTED, Attribute.TOOL_CALLING,
                        Attribute.STRUCTURED_OUTPUT, Attribute.REASONING),
                residency(evidence),
                Measures.bill(evidence).stream(),
                Volumes.find(evidence).stream(),
                Endings.of(evidence)).flatMap(each -> each);
    }

    private static Stream<PickIf> flags(Evidence evidence, Attribute... attributes) {
        return Stream.of(attributes).flatMap(attribute -> Having.find(evidence, attribute, words(attribute),
                fact -> fact.value() instanceof Value.Flag(boolean holds) && holds).stream());
    }

    private static String words(Attribute flag) {
        return switch (flag) {
            case ON_DEVICE -> "it has to run on the device";
            case CODE_EXECUTION -> "the provider has to run code for you";
            case OPEN_WEIGHTS -> "you need the weights themselves";
            case OPEN_SOURCE -> "it has to be open source";
            case SELF_HOSTED -> "you want to host it yourself";
            case TOOL_CALLING -> "it has to call tools";
            case STRUCTURED_OUTPUT -> "answers have to follow a schema";
            case REASONING -> "it should reason before it answers";
            default -> throw new IllegalArgumentException("no flag that decides: " + flag);
        };
    }

    /** Each place is named once, with all who keep data there. */
    private static Stream<PickIf> residency(Evidence evidence) {
        return evidence.tools().stream().flatMap(each -> place(each.tool()).stream()).map(Fact::value).distinct()
                .flatMap(place -> Having.find(evidence, Attribute.DATA_RESIDENCY, "data has to stay in " + withArticle(place), fact -> fact.value().equals(place)).stream());
    }

    private static Optional<Fact> place(Tool tool) {
        return tool.fact(Attribute.DATA_RESIDENCY).filter(fact -> fact.value() instanceof Value.Text);
    }

    private static String withArticle(Value place) {
        String words = ValueWords.of(Attribute.DATA_RESIDENCY, place);
        return words.equals("EU") || words.equals("US") ? "the " + words : words;
    }
}

package org.shipworthy.decide.bottomline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Slug;

/** What goes in and comes out of some of the tools only. */
final class Modalities {

    private Modalities() {}

    static Stream<PickIf> of(Evidence evidence) {
        return Stream.concat(of(evidence, Attribute.INPUTS, "it has to take "), of(evidence, Attribute.OUTPUTS, "it has to produce "));
    }

    /** What the same tools have alone is said at once; text, which nearly all have, only where one is known to lack it. */
    private static Stream<PickIf> of(Evidence evidence, Attribute attribute, String text) {
        Map<List<Slug>, List<String>> byTools = new LinkedHashMap<>();
        for (String modality : Attribute.modalities()) {
            List<Slug> with = evidence.tools().stream().map(ToolEvidence::tool).filter(tool -> names(tool, attribute, modality)).map(Tool::slug).toList();
            boolean differ = !with.isEmpty() && with.size() < evidence.size();
            if (differ && (!modality.equals("text") || isKnownOfAll(evidence, attribute))) {
                byTools.computeIfAbsent(with, none -> new ArrayList<>()).add(modality);
            }
        }
        return byTools.values().stream().flatMap(modalities -> Having.find(evidence, attribute,
                text + English.list(modalities.stream().map(Modalities::plural).toList()),
                fact -> modalities.stream().allMatch(modality -> names(fact, modality))).stream());
    }

    private static boolean isKnownOfAll(Evidence evidence, Attribute attribute) {
        return evidence.tools().stream().allMatch(each -> each.tool().fact(attribute).filter(Fact::isPublished).isPresent());
    }

    private static boolean names(Tool tool, Attribute attribute, String modality) {
        return tool.fact(attribute).filter(fact -> names(fact, modality)).isPresent();
    }

    private static boolean names(Fact fact, String modality) {
        return fact.value() instanceof Value.Terms(List<String> terms) && terms.contains(modality);
    }

    private static String plural(String modality) {
        return switch (modality) {
            case "pdf" -> "PDF files";
            case "image" -> "images";
            case "embedding" -> "embeddings";
            default -> modality;
        };
    }
}

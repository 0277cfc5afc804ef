package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.CostWords;

/** Finds what some of the tools have and others lack, and what decides for a reader who needs it. */
final class Deciders {

    /** Of one tool, in the order in which they are looked for: more would be a table. */
    static final int MOST_OF_ONE = 4;

    private static final BigDecimal MUCH_LARGER = new BigDecimal("1.5");
    private static final List<Attribute> FLAGS = List.of(Attribute.ON_DEVICE, Attribute.CODE_EXECUTION, Attribute.OPEN_WEIGHTS, Attribute.OPEN_SOURCE,
            Attribute.SELF_HOSTED, Attribute.TOOL_CALLING, Attribute.STRUCTURED_OUTPUT, Attribute.REASONING);

    private final Evidence evidence;
    private final List<PickIf> found = new ArrayList<>();

    private Deciders(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What is known of all goes before what is known of some only. */
    static List<PickIf> of(Evidence evidence) {
        Deciders deciders = new Deciders(evidence);
        FLAGS.subList(0, 2).forEach(deciders::flag);
        deciders.modalities();
        deciders.context();
        FLAGS.subList(2, FLAGS.size()).forEach(deciders::flag);
        deciders.residency();
        deciders.bill();
        deciders.end();
        return deciders.few();
    }

    private List<PickIf> few() {
        List<PickIf> sorted = found.stream().sorted(Comparator.comparing(each -> !each.gap().isEmpty())).toList();
        return evidence.tools().stream().map(ToolEvidence::tool)
                .flatMap(tool -> sorted.stream().filter(each -> each.tools().getFirst().equals(tool)).limit(MOST_OF_ONE)).toList();
    }

    private void flag(Attribute attribute) {
        having(attribute, flagWords(attribute), fact -> fact.value() instanceof Value.Flag(boolean holds) && holds);
    }

    private static String flagWords(Attribute attribute) {
        return switch (attribute) {
            case ON_DEVICE -> "it has to run on the device";
            case CODE_EXECUTION -> "the provider has to run code for you";
            case OPEN_WEIGHTS -> "you need the weights themselves";
            case OPEN_SOURCE -> "it has to be open source";
            case SELF_HOSTED -> "you want to host it yourself";
            case TOOL_CALLING -> "it has to call tools";
            case STRUCTURED_OUTPUT -> "answers have to follow a schema";
            case REASONING -> "it should reason before it answers";
            default -> throw new IllegalArgumentException("no flag that decides: " + attribute);
        };
    }

    private void modalities() {
        modalities(Attribute.INPUTS, "it has to take ");
        modalities(Attribute.OUTPUTS, "it has to produce ");
    }

    /** What the same tools have alone is said at once; text, which nearly all have, only where one is known to lack it. */
    private void modalities(Attribute attribute, String text) {
        Map<List<Slug>, List<String>> byTools = new LinkedHashMap<>();
        for (String modality : Attribute.modalities()) {
            List<Slug> with = evidence.tools().stream().map(ToolEvidence::tool).filter(tool -> names(tool, attribute, modality)).map(Tool::slug).toList();
            if (!modality.equals("text") || isKnownOfAll(attribute)) {
                byTools.computeIfAbsent(with, none -> new ArrayList<>()).add(modality);
            }
        }
        byTools.forEach((with, modalities) -> having(attribute, text + English.list(modalities.stream().map(Deciders::plural).toList()),
                fact -> modalities.stream().allMatch(modality -> names(fact, modality))));
    }

    private boolean isKnownOfAll(Attribute attribute) {
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

    /** Some but not all of the tools must have it, and at least one other must be known to lack it or not be on record. */
    private void having(Attribute attribute, String text, Predicate<Fact> has) {
        List<Tool> with = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        List<Fact> others = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (ToolEvidence each : evidence.tools()) {
            Optional<Fact> fact = each.tool().fact(attribute).filter(Fact::isPublished);
            if (fact.isEmpty()) {
                unknown.add(each.tool().name());
            } else if (has.test(fact.get())) {
                with.add(each.tool());
                facts.add(fact.get());
            } else {
                others.add(fact.get());
            }
        }
        if (!with.isEmpty() && with.size() < evidence.size()) {
            facts.addAll(others);
            found.add(new PickIf(with, text, facts, gap(unknown)));
        }
    }

    private static String gap(List<String> unknown) {
        return unknown.isEmpty() ? "" : "nothing on record for " + English.list(unknown);
    }

    /** The largest, when it is much larger than every other that is known. */
    private void context() {
        List<ToolEvidence> known = evidence.tools().stream().filter(each -> tokens(each).signum() > 0)
                .sorted(Comparator.comparing(Deciders::tokens).reversed()).toList();
        if (known.size() < 2 || tokens(known.get(0)).compareTo(tokens(known.get(1)).multiply(MUCH_LARGER)) < 0) {
            return;
        }
        List<String> unknown = evidence.tools().stream().filter(each -> tokens(each).signum() == 0).map(each -> each.tool().name()).toList();
        found.add(new PickIf(List.of(known.getFirst().tool()),
                "prompts and answers together are longer than " + ValueWords.count(tokens(known.get(1))) + " tokens (it takes " + ValueWords.count(tokens(known.getFirst())) + ")",
                known.stream().flatMap(each -> each.tool().fact(Attribute.CONTEXT_WINDOW).stream()).toList(), gap(unknown)));
    }

    private static BigDecimal tokens(ToolEvidence each) {
        return each.tool().fact(Attribute.CONTEXT_WINDOW).filter(fact -> fact.value() instanceof Value.Count)
                .map(fact -> ((Value.Count) fact.value()).count()).orElse(BigDecimal.ZERO);
    }

    private void residency() {
        for (ToolEvidence each : evidence.tools()) {
            each.tool().fact(Attribute.DATA_RESIDENCY).filter(fact -> fact.value() instanceof Value.Text)
                    .filter(fact -> evidence.tools().stream().noneMatch(other -> other != each && other.tool().fact(Attribute.DATA_RESIDENCY)
                            .filter(theirs -> theirs.value().equals(fact.value())).isPresent()))
                    .ifPresent(fact -> found.add(new PickIf(List.of(each.tool()), "data has to stay in " + place(ValueWords.of(fact.shown())), List.of(fact),
                            gap(evidence.tools().stream().filter(other -> other.tool().fact(Attribute.DATA_RESIDENCY).filter(Fact::isPublished).isEmpty())
                                    .map(other -> other.tool().name()).toList()))));
        }
    }

    private static String place(String words) {
        return words.equals("EU") || words.equals("US") ? "the " + words : words;
    }

    /** The cheapest at the workload, when all bills are in one currency and differ by more than counts as none. */
    private void bill() {
        List<ToolEvidence> billed = evidence.tools().stream().filter(each -> each.bill().isPresent())
                .sorted(Comparator.comparing((ToolEvidence each) -> each.bill().orElseThrow().total().amount())).toList();
        if (billed.size() < 2 || billed.stream().map(each -> each.bill().orElseThrow().total().currency()).distinct().count() > 1
                || Points.of(billed.get(0).bill().orElseThrow().points() - billed.get(1).bill().orElseThrow().points()).isBelow(Rule.COUNTS_FROM)) {
            return;
        }
        List<String> unknown = IntStream.range(0, evidence.size()).filter(i -> evidence.of(i).bill().isEmpty()).mapToObj(i -> evidence.tool(i).name()).toList();
        found.add(new PickIf(List.of(billed.getFirst().tool()), "the bill decides: " + words(billed.get(0)) + " a month against " + words(billed.get(1))
                + " for " + article(evidence.question().workloadWords()), billed.stream().limit(2).flatMap(each -> prices(each).stream()).toList(), gap(unknown)));
    }

    private static String words(ToolEvidence each) {
        return CostWords.amount(each.bill().orElseThrow().total());
    }

    private static String article(String work) {
        return work.startsWith("your") ? work : "a " + work;
    }

    private static List<Fact> prices(ToolEvidence each) {
        return each.bill().orElseThrow().offer().prices().stream().filter(fact -> fact.value() instanceof Value.Amount).limit(1).toList();
    }

    private void end() {
        for (ToolEvidence each : evidence.tools()) {
            each.tool().fact(Attribute.DEPRECATED_ON).filter(fact -> fact.value() instanceof Value.Day).ifPresent(fact -> {
                LocalDate day = ((Value.Day) fact.value()).day();
                List<Tool> others = evidence.tools().stream().map(ToolEvidence::tool)
                        .filter(other -> !other.equals(each.tool()) && !endsBy(other, day)).toList();
                if (!others.isEmpty()) {
                    found.add(new PickIf(others, "it has to last: " + Endings.words(each.tool(), fact, evidence.question().today()), List.of(fact), ""));
                }
            });
        }
    }

    private static boolean endsBy(Tool tool, LocalDate day) {
        return tool.fact(Attribute.DEPRECATED_ON).filter(fact -> fact.value() instanceof Value.Day(LocalDate end) && !end.isAfter(day)).isPresent();
    }
}

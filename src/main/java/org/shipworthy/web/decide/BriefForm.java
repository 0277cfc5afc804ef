package org.shipworthy.web.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Entry;
import org.shipworthy.decide.bottomline.Kind;
import org.shipworthy.decide.brief.Criterion;
import org.shipworthy.decide.brief.Place;
import org.shipworthy.kernel.Fault;
import org.shipworthy.pricing.Preset;
import org.shipworthy.web.pages.WorkloadForm.Field;

/**
 * The form of a brief, filled in as the address says.
 *
 * @param scope    the tools that are named instead of categories, and those that are left out
 * @param workload in the reader's own numbers
 * @param faults   of fields that the form does not show
 */
public record BriefForm(List<Tick> categories, String categoryFault, List<Field> scope, Wants musts, Wants wishes, List<Option> presets,
                        List<Field> workload, List<Field> machine, List<Field> weights, List<Fault> faults) {

    /** A box to tick. */
    public record Tick(String name, String value, String label, boolean ticked) {

        public String id() {
            return name + "-" + value;
        }
    }

    /** A choice of a list. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * What is asked of tools, as must-haves or as nice-to-haves.
     *
     * @param runs   where; empty for anywhere
     * @param usual  what most briefs ask in numbers and words
     * @param rarely what few ask
     */
    public record Wants(List<Tick> inputs, List<Tick> abilities, String runsName, List<Option> runs, List<Field> usual,
                        List<Tick> others, List<Field> rarely) {

        public boolean isRarelyUsed() {
            return others.stream().anyMatch(Tick::ticked) || rarely.stream().anyMatch(field -> !field.value().isEmpty());
        }

        public boolean isUsed() {
            return isRarelyUsed() || Stream.of(inputs, abilities).flatMap(List::stream).anyMatch(Tick::ticked)
                    || runs.stream().anyMatch(option -> option.chosen() && !option.value().isEmpty())
                    || usual.stream().anyMatch(field -> !field.value().isEmpty());
        }
    }

    private static final List<String> INPUTS = List.of("image", "audio", "video", "pdf");
    private static final List<Attribute> ABILITIES = List.of(Attribute.TOOL_CALLING, Attribute.STRUCTURED_OUTPUT, Attribute.REASONING,
            Attribute.CODE_EXECUTION, Attribute.OPEN_WEIGHTS, Attribute.OPEN_SOURCE);
    private static final List<String> OUTPUTS = List.of("image", "audio", "video", "embedding");
    private static final Map<String, String> NUMBERS = orderedLabels("requests", "Requests a month", "in", "Input tokens a request",
            "out", "Output tokens a request", "reasoning", "Reasoning tokens a request", "cached", "Input read from a cache, %",
            "batch", "Requests in batch, %", "seats", "Seats");
    private static final Map<String, String> MACHINE = orderedLabels("hour", "An hour of it costs, USD", "speed", "Tokens it writes a second");

    private static Map<String, String> orderedLabels(String... namesAndLabels) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < namesAndLabels.length; i += 2) {
            labels.put(namesAndLabels[i], namesAndLabels[i + 1]);
        }
        return labels;
    }

    static BriefForm of(List<Category> categories, Map<String, String> said, List<Fault> faults) {
        return new Filling(said, faults).form(categories);
    }

    public boolean isMachine() {
        return machine.stream().anyMatch(field -> !field.value().isEmpty());
    }

    public boolean isOwnNumbers() {
        return workload.stream().anyMatch(field -> !field.value().isEmpty());
    }

    public boolean isWeighed() {
        return weights.stream().anyMatch(field -> !field.value().isEmpty());
    }

    /** Fills the form from what was said. */
    private record Filling(Map<String, String> said, List<Fault> faults) {

        BriefForm form(List<Category> categories) {
            List<Field> scope = List.of(field("tools", "Or only these tools, with commas between"), field("without", "Leave out these tools"));
            Wants musts = wants("");
            Wants wishes = wants(Criterion.NICE);
            List<Field> weights = Arrays.stream(Kind.values()).map(kind -> field("weigh-" + kind.key(), kind.label())).toList();
            List<Field> numbers = fields(NUMBERS);
            List<Field> machine = fields(MACHINE);
            List<String> shown = Stream.of(scope, musts.usual(), musts.rarely(), wishes.usual(), wishes.rarely(), weights, numbers, machine)
                    .flatMap(List::stream).map(Field::name).toList();
            return new BriefForm(categories.stream().map(category -> tick("category", category.slug().value(), category.name())).toList(), fault("category"),
                    scope, musts, wishes, presets(), numbers, machine, weights,
                    faults.stream().filter(fault -> !shown.contains(fault.field()) && !fault.field().equals("category")).toList());
        }

        private Wants wants(String before) {
            String runs = before + Criterion.RUNS.key();
            List<Tick> others = new ArrayList<>(OUTPUTS.stream().map(term -> tick(before + Criterion.OUTPUTS.key(), term, "Produces " + term)).toList());
            Arrays.stream(Entry.values()).map(entry -> tick(before + Criterion.ENTRY.key(), entry.key(), "Entry " + entry.label())).forEach(others::add);
            return new Wants(INPUTS.stream().map(term -> tick(before + Criterion.INPUTS.key(), term, "Accepts " + term)).toList(),
                    ABILITIES.stream().map(ability -> tick(before + Criterion.HAS.key(), ability.key(), ability.label())).toList(), runs, places(runs),
                    fields(before, Criterion.BUDGET, Criterion.CONTEXT, Criterion.REGION, Criterion.LICENCE), others,
                    fields(before, Criterion.LONGEST_OUTPUT, Criterion.UNTIL));
        }

        private List<Option> places(String name) {
            String chosen = said.getOrDefault(name, "");
            return Stream.concat(Stream.of(new Option("", "anywhere", chosen.isEmpty())),
                    Arrays.stream(Place.values()).map(place -> new Option(place.key(), place == Place.ON_DEVICE ? "on the device" : "on our own machines",
                            chosen.equals(place.key())))).toList();
        }

        private List<Option> presets() {
            String chosen = said.getOrDefault("preset", "");
            return Stream.concat(Stream.of(new Option("", "None, or my own numbers", chosen.isEmpty())),
                    Arrays.stream(Preset.values()).map(preset -> new Option(preset.key(), preset.label(), chosen.equals(preset.key())))).toList();
        }

        private List<Field> fields(String before, Criterion... criteria) {
            return Arrays.stream(criteria).map(criterion -> field(before + criterion.key(), label(criterion))).toList();
        }

        private static String label(Criterion criterion) {
            return switch (criterion) {
                case CONTEXT -> "Context, tokens at least";
                case LONGEST_OUTPUT -> "Output, tokens at least";
                case REGION -> "Data stays in, such as EU";
                case LICENCE -> "Licence, such as MIT";
                case UNTIL -> "Not deprecated before, such as 2027-06-30";
                default -> criterion.label();
            };
        }

        private List<Field> fields(Map<String, String> labels) {
            return labels.entrySet().stream().map(entry -> field(entry.getKey(), entry.getValue())).toList();
        }

        private Field field(String name, String label) {
            return new Field(name, label, said.getOrDefault(name, ""), fault(name));
        }

        private Tick tick(String name, String value, String label) {
            return new Tick(name, value, label, Arrays.asList(said.getOrDefault(name, "").split(",")).contains(value));
        }

        private String fault(String name) {
            return faults.stream().filter(fault -> fault.field().equals(name)).map(Fault::message).findFirst().orElse("");
        }
    }
}

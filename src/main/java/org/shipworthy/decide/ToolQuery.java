package org.shipworthy.decide;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Entry;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;

/**
 * Which tools a reader looks for; what is empty or false restricts nothing.
 *
 * @param text words of a name, an alias, a maker or a tagline
 */
public record ToolQuery(String text, Optional<Category> category, Optional<Entry> entry, Optional<Maker> maker, Optional<PanelState> panel,
                        boolean openWeights, boolean onDevice) {

    public static final ToolQuery ALL =
            new ToolQuery("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false);

    /** How far the panel is with a tool, as a filter. */
    public enum PanelState {
        SHIP("ship", "More ship than skip"),
        COMPLETE("complete", "Complete verdict"),
        REVIEWED("reviewed", "At least one review"),
        NONE("none", "Not reviewed yet");

        private final String key;
        private final String label;

        PanelState(String key, String label) {
            this.key = key;
            this.label = label;
        }

        public static Optional<PanelState> find(String key) {
            return Arrays.stream(values()).filter(state -> state.key.equals(key)).findFirst();
        }

        public String key() {
            return key;
        }

        public String label() {
            return label;
        }

        boolean holdsFor(Judged judged) {
            return switch (this) {
                case SHIP -> judged.verdict().isComplete() && judged.verdict().ships() * 2 > judged.verdict().rulings();
                case COMPLETE -> judged.verdict().isComplete();
                case REVIEWED -> judged.isReviewed();
                case NONE -> !judged.isReviewed();
            };
        }
    }

    /**
     * One thing that a query asks for.
     *
     * @param label   in words
     * @param without the query that does not ask for it
     */
    public record Restriction(String label, ToolQuery without) {}

    public List<Restriction> restrictions() {
        Stream.Builder<Restriction> all = Stream.builder();
        if (!text.isEmpty()) {
            all.add(new Restriction("“" + text + "”", new ToolQuery("", category, entry, maker, panel, openWeights, onDevice)));
        }
        category.ifPresent(one -> all.add(new Restriction(one.name(), new ToolQuery(text, Optional.empty(), entry, maker, panel, openWeights, onDevice))));
        entry.ifPresent(one -> all.add(new Restriction(one.label(), new ToolQuery(text, category, Optional.empty(), maker, panel, openWeights, onDevice))));
        maker.ifPresent(one -> all.add(new Restriction(one.name(), new ToolQuery(text, category, entry, Optional.empty(), panel, openWeights, onDevice))));
        panel.ifPresent(one -> all.add(new Restriction(one.label(), new ToolQuery(text, category, entry, maker, Optional.empty(), openWeights, onDevice))));
        if (openWeights) {
            all.add(new Restriction(Attribute.OPEN_WEIGHTS.label(), new ToolQuery(text, category, entry, maker, panel, false, onDevice)));
        }
        if (onDevice) {
            all.add(new Restriction(Attribute.ON_DEVICE.label(), new ToolQuery(text, category, entry, maker, panel, openWeights, false)));
        }
        return all.build().toList();
    }

    /** Whether a tool passes everything but the text, which the index answers. */
    boolean admits(Judged judged) {
        Tool tool = judged.tool();
        return category.filter(one -> !tool.category().equals(one)).isEmpty()
                && entry.filter(one -> tool.entry() != one).isEmpty()
                && maker.filter(one -> !tool.maker().equals(one)).isEmpty()
                && panel.filter(one -> !one.holdsFor(judged)).isEmpty()
                && (!openWeights || holds(tool, Attribute.OPEN_WEIGHTS))
                && (!onDevice || holds(tool, Attribute.ON_DEVICE));
    }

    private static boolean holds(Tool tool, Attribute attribute) {
        return tool.fact(attribute).filter(fact -> fact.value().equals(new Value.Flag(true))).isPresent();
    }
}

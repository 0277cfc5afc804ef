package org.shipworthy.decide;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.Matches;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;

/**
 * The tools in every order in which lists show them. Sorting is done when the index is made, so it is meant to be made
 * once for each publication ({@link org.shipworthy.publish.Derived}).
 */
public final class ToolIndex {

    /** The order of a list of tools. */
    public enum Order {
        /** Best match of the text first; by name where there is no text. Taken when no order is asked for. */
        MATCH("", "Best match"),
        NAME("name", "Name"),
        NEWEST("newest", "Newest first"),
        SHARE("share", "Panel’s ship share");

        private final String key;
        private final String label;

        Order(String key, String label) {
            this.key = key;
            this.label = label;
        }

        public static Optional<Order> find(String key) {
            return Arrays.stream(values()).filter(order -> order.key.equals(key)).findFirst();
        }

        public String key() {
            return key;
        }

        public String label() {
            return label;
        }
    }

    private final Shelf shelf;
    private final Map<Slug, Judged> bySlug;
    private final Map<Order, List<Judged>> sorted = new EnumMap<>(Order.class);
    private final List<Maker> makers;

    public ToolIndex(Shelf shelf, Bench bench) {
        this.shelf = shelf;
        List<Judged> byName = shelf.tools().stream().map(tool -> Judged.of(tool, bench)).toList();
        bySlug = byName.stream().collect(toMap(judged -> judged.tool().slug(), identity()));
        sorted.put(Order.MATCH, byName);
        sorted.put(Order.NAME, byName);
        sorted.put(Order.NEWEST, byName.stream().sorted(comparing((Judged judged) -> judged.tool().added(), reverseOrder())).toList());
        sorted.put(Order.SHARE, byName.stream().sorted(comparing(ToolIndex::minusShare)).toList());
        makers = shelf.tools().stream().map(Tool::maker)
                .collect(collectingAndThen(groupingBy(identity(), counting()), ToolIndex::mostToolsFirst));
    }

    /** A tool without a complete verdict has no share and goes last. */
    private static int minusShare(Judged judged) {
        return judged.verdict().isComplete() ? -judged.verdict().shipPercent() : 1;
    }

    private static List<Maker> mostToolsFirst(Map<Maker, Long> tools) {
        return tools.keySet().stream()
                .sorted(Comparator.comparing((Maker maker) -> -tools.get(maker)).thenComparing(Maker::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Those with most tools first. */
    public List<Maker> makers() {
        return makers;
    }

    public Optional<Maker> findMaker(Slug slug) {
        return makers.stream().filter(maker -> maker.slug().equals(slug)).findFirst();
    }

    /** @param isGuess whether words of the query were taken for misspelled */
    public record Listing(List<Judged> tools, boolean isGuess) {}

    public Listing list(ToolQuery query, Order order) {
        if (query.text().isEmpty()) {
            return new Listing(sorted.get(order).stream().filter(query::admits).toList(), false);
        }
        Matches matches = shelf.search(query.text());
        List<Judged> tools = inOrder(matches.tools(), order).filter(query::admits).toList();
        return new Listing(tools, !matches.asTyped() && !tools.isEmpty());
    }

    private Stream<Judged> inOrder(List<Tool> found, Order order) {
        if (order == Order.MATCH) {
            return found.stream().map(tool -> bySlug.get(tool.slug()));
        }
        Set<Slug> slugs = found.stream().map(Tool::slug).collect(toSet());
        return sorted.get(order).stream().filter(judged -> slugs.contains(judged.tool().slug()));
    }
}

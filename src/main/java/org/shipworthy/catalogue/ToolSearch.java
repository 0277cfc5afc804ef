package org.shipworthy.catalogue;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds tools by the beginnings of words in their names, other names, makers and taglines. Every word of a query must
 * occur; accents and capitals do not matter. The cost grows with the tools that match, not with those there are.
 */
final class ToolSearch {

    /** What follows in a query is ignored. */
    private static final int LONGEST_QUERY = 200;
    private static final int MOST_WORDS = 8;

    private static final int IN_NAME = 8;
    private static final int IN_ALIAS = 5;
    private static final int IN_MAKER = 4;
    private static final int IN_TAGLINE = 1;
    private static final int NAME_BEGINS_SO = 20;

    /** @param tool the tool's place in the list: a tool itself is slow to hash, because it knows so much */
    private record Place(int tool, int weight) {}

    private final List<Tool> tools;
    private final List<String> names;
    private final NavigableMap<String, List<Place>> places = new TreeMap<>();

    /** @param tools by name */
    ToolSearch(List<Tool> tools) {
        this.tools = tools;
        this.names = tools.stream().map(tool -> String.join(" ", Names.words(tool.name()))).toList();
        for (int i = 0; i < tools.size(); i++) {
            addTool(i, tools.get(i));
        }
    }

    private void addTool(int place, Tool tool) {
        addName(place, tool.name(), IN_NAME);
        tool.aliases().forEach(alias -> addName(place, alias, IN_ALIAS));
        add(place, tool.maker().name(), IN_MAKER);
        add(place, tool.tagline(), IN_TAGLINE);
    }

    /** Also in one piece, for who types gpt4o. */
    private void addName(int tool, String name, int weight) {
        add(tool, name, weight);
        add(tool, String.join("", Names.words(name)), weight);
    }

    private void add(int tool, String text, int weight) {
        Names.words(text).forEach(word -> places.computeIfAbsent(word, key -> new ArrayList<>()).add(new Place(tool, weight)));
    }

    /** The best matches first, equals by name; nothing for a query without a letter or digit. */
    List<Tool> find(String query) {
        List<String> words = Names.words(query.substring(0, Math.min(query.length(), LONGEST_QUERY))).stream().limit(MOST_WORDS).toList();
        return words.stream().distinct().map(this::scores).reduce(ToolSearch::both)
                .map(scores -> ranked(scores, String.join(" ", words)))
                .orElse(List.of());
    }

    /** By tool; a whole word counts double. */
    private Map<Integer, Integer> scores(String word) {
        Map<Integer, Integer> scores = new HashMap<>();
        places.subMap(word, true, word + Character.MAX_VALUE, false).forEach((found, all) -> {
            int factor = found.equals(word) ? 2 : 1;
            all.forEach(place -> scores.merge(place.tool, factor * place.weight, Math::max));
        });
        return scores;
    }

    private static Map<Integer, Integer> both(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        Map<Integer, Integer> both = new HashMap<>();
        one.forEach((tool, score) -> {
            if (other.containsKey(tool)) {
                both.put(tool, score + other.get(tool));
            }
        });
        return both;
    }

    private List<Tool> ranked(Map<Integer, Integer> scores, String query) {
        scores.replaceAll((tool, score) -> names.get(tool).startsWith(query) ? score + NAME_BEGINS_SO : score);
        return scores.keySet().stream()
                .sorted(comparing((Integer tool) -> -scores.get(tool)).thenComparing(tool -> tool))
                .map(tools::get)
                .toList();
    }
}

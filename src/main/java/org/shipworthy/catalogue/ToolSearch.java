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

    private record Place(Tool tool, int weight) {}

    private final NavigableMap<String, List<Place>> places = new TreeMap<>();

    ToolSearch(List<Tool> tools) {
        for (Tool tool : tools) {
            addName(tool, tool.name(), IN_NAME);
            tool.aliases().forEach(alias -> addName(tool, alias, IN_ALIAS));
            add(tool, tool.maker().name(), IN_MAKER);
            add(tool, tool.tagline(), IN_TAGLINE);
        }
    }

    /** Also in one piece, for who types gpt4o. */
    private void addName(Tool tool, String name, int weight) {
        add(tool, name, weight);
        add(tool, String.join("", Names.words(name)), weight);
    }

    private void add(Tool tool, String text, int weight) {
        Names.words(text).forEach(word -> places.computeIfAbsent(word, key -> new ArrayList<>()).add(new Place(tool, weight)));
    }

    /** The best matches first, equals by name; nothing for a query without a letter or digit. */
    List<Tool> find(String query) {
        String text = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        Map<Tool, Integer> scores = null;
        for (String word : Names.words(text).stream().limit(MOST_WORDS).toList()) {
            scores = scores == null ? scores(word) : both(scores, scores(word));
        }
        return scores == null ? List.of() : ranked(scores, Names.words(text));
    }

    /** A whole word counts double. */
    private Map<Tool, Integer> scores(String word) {
        Map<Tool, Integer> scores = new HashMap<>();
        places.subMap(word, true, word + Character.MAX_VALUE, false).forEach((found, all) -> {
            int factor = found.equals(word) ? 2 : 1;
            all.forEach(place -> scores.merge(place.tool, factor * place.weight, Math::max));
        });
        return scores;
    }

    private static Map<Tool, Integer> both(Map<Tool, Integer> one, Map<Tool, Integer> other) {
        Map<Tool, Integer> both = new HashMap<>();
        one.forEach((tool, score) -> {
            if (other.containsKey(tool)) {
                both.put(tool, score + other.get(tool));
            }
        });
        return both;
    }

    private static List<Tool> ranked(Map<Tool, Integer> scores, List<String> words) {
        String query = String.join(" ", words);
        scores.replaceAll((tool, score) -> String.join(" ", Names.words(tool.name())).startsWith(query) ? score + NAME_BEGINS_SO : score);
        return scores.keySet().stream()
                .sorted(comparing((Tool tool) -> -scores.get(tool)).thenComparing(Tool::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}

package org.shipworthy.decide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Matches;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;

/** Which tool a reader means by what was typed. */
public sealed interface TypedTool {

    /** The most tools that are offered in the place of one. */
    int MOST_CHOICES = 5;

    record Found(Tool tool) implements TypedTool {}

    /** Several tools fit, best first. */
    record Unclear(List<Tool> choices) implements TypedTool {}

    /** Nothing fits; these names are close. */
    record Unknown(List<Tool> nearest) implements TypedTool {}

    /**
     * A slug, a name or an alias names a tool; so do words that only one tool has.
     *
     * @param typed not blank
     */
    static TypedTool read(String typed, Shelf shelf) {
        Optional<Tool> bySlug = Slug.parse(typed).flatMap(shelf::findTool);
        if (bySlug.isPresent()) {
            return new Found(bySlug.get());
        }
        List<Tool> fitting = fitting(typed, shelf);
        List<Tool> named = fitting.stream().filter(tool -> goesBy(tool, typed)).toList();
        List<Tool> meant = named.isEmpty() ? fitting : named;
        return switch (meant.size()) {
            case 0 -> new Unknown(shelf.nearest(typed, MOST_CHOICES));
            case 1 -> new Found(meant.getFirst());
            default -> new Unclear(meant.stream().limit(MOST_CHOICES).toList());
        };
    }

    /** The one tool that goes by this name or alias, whatever its capitals; empty when there is none or several. */
    static Optional<Tool> findNamed(String name, Shelf shelf) {
        List<Tool> named = name.isBlank() ? List.of() : fitting(name, shelf).stream().filter(tool -> goesBy(tool, name)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Nothing is taken for a misspelling here: that is for the reader to decide. */
    private static List<Tool> fitting(String typed, Shelf shelf) {
        Matches matches = shelf.search(typed);
        return matches.asTyped() ? matches.tools() : List.of();
    }

    private static boolean goesBy(Tool tool, String name) {
        return Stream.concat(Stream.of(tool.name()), tool.aliases().stream()).anyMatch(name::equalsIgnoreCase);
    }
}

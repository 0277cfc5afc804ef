package org.shipworthy.decide;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.PopularPairs.Pair;
import org.shipworthy.panel.Bench;

/** Comparisons that the catalogue suggests by naming one tool as an alternative to another. */
final class SuggestedPairs {

    private SuggestedPairs() {}

    /** Pairs with two complete verdicts go first, then those within a category, then by the order of categories. */
    static List<Pair> of(Shelf shelf, Bench bench, int most) {
        Map<Lineup, Pair> byLineup = new HashMap<>();
        shelf.tools().forEach(tool -> alternatives(shelf, tool).forEach(pair -> byLineup.putIfAbsent(pair.lineup(), pair)));
        List<Category> categories = shelf.categories();
        List<Pair> sorted = byLineup.values().stream()
                .sorted(Comparator.comparing((Pair pair) -> !isReviewed(bench, pair))
                        .thenComparing(pair -> !pair.first().category().equals(pair.second().category()))
                        .thenComparing(pair -> categories.indexOf(pair.first().category()))
                        .thenComparing(pair -> pair.lineup().key()))
                .toList();
        return Variety.of(sorted, Pair::lineup, most);
    }

    private static Stream<Pair> alternatives(Shelf shelf, Tool tool) {
        return tool.alternatives().stream().flatMap(alternative -> alternative.tool()
                .filter(slug -> !slug.equals(tool.slug()))
                .flatMap(shelf::findTool)
                .map(other -> Pair.of(tool, other, 0, Optional.of(alternative.reason())))
                .stream());
    }

    private static boolean isReviewed(Bench bench, Pair pair) {
        return pair.lineup().slugs().stream().allMatch(slug -> bench.verdictOn(slug).isComplete());
    }
}

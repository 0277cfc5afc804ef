package org.shipworthy.decide;

import java.util.List;
import java.util.Map;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.community.Tallies;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.Review;

/**
 * What is worth a look. Making it costs what sorting all tools costs, so it is meant to be made once for each
 * publication ({@link org.shipworthy.publish.Derived}).
 */
public final class Highlights {

    /** The most entries of any list. */
    public static final int MOST = 6;

    private final Shelf shelf;
    private final List<Judged> newest;
    private final List<CloseCall> closest;
    private final Map<Slug, List<CloseCall>> closestByCategory;
    private final List<PopularPairs.Pair> suggestions;

    public Highlights(Shelf shelf, Bench bench) {
        this.shelf = shelf;
        this.newest = newest(shelf, bench);
        this.closestByCategory = CloseCalls.byCategory(shelf, bench, MOST);
        this.closest = CloseCalls.closest(closestByCategory.values(), MOST);
        this.suggestions = SuggestedPairs.of(shelf, bench, MOST);
    }

    /** The bench has its reviews newest first, so their tools in that order, each once, are those reviewed last. */
    private static List<Judged> newest(Shelf shelf, Bench bench) {
        return bench.reviews().stream()
                .map(Review::tool)
                .distinct()
                .flatMap(slug -> shelf.findTool(slug).stream())
                .limit(MOST)
                .map(tool -> Judged.of(tool, bench))
                .toList();
    }

    /** Reviewed tools, the last reviewed first. */
    public List<Judged> newest() {
        return newest;
    }

    /** Of all categories, closest first. */
    public List<CloseCall> closest() {
        return closest;
    }

    public List<CloseCall> closestIn(Slug category) {
        return closestByCategory.getOrDefault(category, List.of());
    }

    /** What {@link #popular} shows while too few pairs have ballots. */
    public List<PopularPairs.Pair> suggestions() {
        return suggestions;
    }

    /** Costs what going over the voted subjects costs. */
    public PopularPairs popular(Tallies tallies) {
        return PopularPairs.of(shelf, tallies, suggestions, MOST);
    }
}

package org.shipworthy.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shipworthy.kernel.Slug;

/** Keeps a list of comparisons from being about one tool: each tool is in at most two of them. */
final class Variety {

    private static final int MOST_OF_ONE_TOOL = 2;

    private final Map<Slug, Integer> times = new HashMap<>();

    private Variety() {}

    /** The first {@code most} that still leave variety, in their order. */
    static <T> List<T> of(List<T> sorted, Function<T, Lineup> lineup, int most) {
        Variety variety = new Variety();
        List<T> picked = new ArrayList<>();
        for (T one : sorted) {
            if (picked.size() < most && variety.admits(lineup.apply(one))) {
                picked.add(one);
            }
        }
        return picked;
    }

    private boolean admits(Lineup lineup) {
        if (lineup.slugs().stream().anyMatch(slug -> times.getOrDefault(slug, 0) == MOST_OF_ONE_TOOL)) {
            return false;
        }
        lineup.slugs().forEach(slug -> times.merge(slug, 1, Integer::sum));
        return true;
    }
}

package org.shipworthy.decide;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Bench;

/**
 * The pairs of each category that the panel hardly tells apart, found without going over all pairs: tools are put in
 * the order of their shares, and each is held against the few that follow it.
 */
final class CloseCalls {

    private static final Comparator<Judged> BY_SHARE = Comparator.comparing((Judged judged) -> judged.verdict().shipPercent())
            .thenComparing(judged -> judged.tool().slug());

    private CloseCalls() {}

    /** For each category at most {@code most} calls, closest first; among equals those on which most lenses part. */
    static Map<Slug, List<CloseCall>> byCategory(Shelf shelf, Bench bench, int most) {
        return shelf.categories().stream().collect(toMap(Category::slug, category -> within(category, shelf, bench, most)));
    }

    /** The closest of all categories. */
    static List<CloseCall> closest(Collection<List<CloseCall>> calls, int most) {
        return Variety.of(calls.stream().flatMap(List::stream).sorted(CloseCall.CLOSEST_FIRST).toList(), CloseCall::lineup, most);
    }

    private static List<CloseCall> within(Category category, Shelf shelf, Bench bench, int most) {
        List<Judged> byShare = shelf.toolsIn(category).stream()
                .map(tool -> Judged.of(tool, bench))
                .filter(judged -> judged.verdict().isComplete())
                .sorted(BY_SHARE)
                .toList();
        List<CloseCall> calls = IntStream.range(0, byShare.size()).boxed()
                .flatMap(i -> withFollowers(byShare, i, bench))
                .filter(call -> call.points() <= CloseCall.MOST_POINTS)
                .sorted(CloseCall.CLOSEST_FIRST)
                .toList();
        return Variety.of(calls, CloseCall::lineup, most);
    }

    private static Stream<CloseCall> withFollowers(List<Judged> byShare, int i, Bench bench) {
        return byShare.subList(i + 1, Math.min(i + 1 + CloseCall.REACH, byShare.size())).stream()
                .map(follower -> CloseCall.of(byShare.get(i), follower, bench));
    }
}

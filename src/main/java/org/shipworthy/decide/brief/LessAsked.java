package org.shipworthy.decide.brief;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.brief.NearMisses.Missed;
import org.shipworthy.kernel.Slug;

/**
 * Who comes first when one must-have asks for less. What is worked out anew is only what becomes of the tools for which the
 * must-have decides more than whether they are in: which of their offers count, and how sure they are.
 */
final class LessAsked {

    private final Brief brief;
    private final List<Ranked> ranked;
    private final List<Excluded> excluded;
    private final List<Missed> missed;
    private final Function<Brief, Function<Tool, Optional<Ranked>>> anew;
    private final Map<Asked, Map<Slug, Tool>> changing = new HashMap<>();

    /** @param anew what becomes of a tool by another brief */
    LessAsked(Brief brief, List<Ranked> ranked, List<Excluded> excluded, List<Missed> missed, Function<Brief, Function<Tool, Optional<Ranked>>> anew) {
        this.brief = brief;
        this.ranked = ranked;
        this.excluded = excluded;
        this.missed = missed;
        this.anew = anew;
    }

    /** The first by the brief itself, at most {@link NearMiss#LAST_PLACE}. */
    List<Ranked> best() {
        return ranked.subList(0, Math.min(NearMiss.LAST_PLACE, ranked.size()));
    }

    /** The brief without a must-have, or with a weaker one. */
    Brief brief(Asked asked, Optional<Less> less) {
        List<Asked> musts = new ArrayList<>(brief.musts());
        musts.remove(asked);
        less.map(Less::asked).ifPresent(musts::add);
        return brief.withMusts(musts);
    }

    /** The first by that brief. */
    List<Ranked> best(Asked asked, Optional<Less> less) {
        Map<Slug, Tool> changing = changing(asked);
        Predicate<Ranked> isSame = one -> !changing.containsKey(one.tool().slug());
        List<Ranked> best = new ArrayList<>();
        ranked.stream().filter(isSame).forEach(one -> take(best, less.isEmpty() ? one.without(asked) : one));
        missed.stream().filter(one -> one.asked().equals(asked) && isSame.test(one.ranked()) && enters(one, less)).forEach(one -> take(best, one.ranked()));
        Function<Tool, Optional<Ranked>> then = anew.apply(brief(asked, less));
        changing.values().forEach(tool -> then.apply(tool).ifPresent(one -> take(best, one)));
        return best;
    }

    /** Puts it where it belongs; only the first are kept, at most {@link NearMiss#LAST_PLACE}. */
    static void take(List<Ranked> best, Ranked one) {
        int place = best.size();
        while (place > 0 && Ranked.BEST_FIRST.compare(one, best.get(place - 1)) < 0) {
            place--;
        }
        if (place < NearMiss.LAST_PLACE) {
            best.add(place, one);
            best.subList(Math.min(NearMiss.LAST_PLACE, best.size()), best.size()).clear();
        }
    }

    /** Whether the must-have decides about any tool more than whether it is in. */
    boolean isChanging(Asked asked) {
        return !changing(asked).isEmpty();
    }

    private Map<Slug, Tool> changing(Asked asked) {
        return changing.computeIfAbsent(asked, unseen -> (asked instanceof Asked.Within ? agedBy(asked) : decidedBy(asked)).collect(toMap(Tool::slug, Function.identity())));
    }

    private Stream<Tool> decidedBy(Asked asked) {
        return Stream.concat(ranked.stream().map(Ranked::tool), excluded.stream().filter(one -> !one.failed().isEmpty()).map(Excluded::tool)).filter(tool -> Allowed.isDecidedBy(asked, tool));
    }

    /** An old price leaves a budget open, and another budget may settle it. */
    private Stream<Tool> agedBy(Asked budget) {
        return Stream.concat(ranked.stream(), missed.stream().filter(one -> one.asked().equals(budget)).map(Missed::ranked))
                .filter(one -> one.cost() instanceof Cost.Known known && (known.age().isPresent() || known.old().isPresent())).map(Ranked::tool);
    }

    private static boolean enters(Missed one, Optional<Less> less) {
        return less.isEmpty() || Less.of(one).filter(own -> own.change().compareTo(less.get().change()) <= 0).isPresent();
    }
}

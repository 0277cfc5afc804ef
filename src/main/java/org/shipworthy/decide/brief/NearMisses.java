package org.shipworthy.decide.brief;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shipworthy.kernel.Slug;

/** Finds the tools that a brief would put near the top if one must-have asked for less. The place of each is the one that it then has. */
final class NearMisses {

    private static final int MOST = 5;

    private final Brief brief;
    private final List<Ranked> ranked;
    private final List<Missed> missed;
    private final Function<Brief, List<Ranked>> anew;

    /**
     * A tool that fails one must-have only.
     *
     * @param ranked as it would be without it
     */
    record Missed(Ranked ranked, Check failed) {

        Asked asked() {
            return (Asked) failed.requirement();
        }
    }

    /** @param anew the ranking of another brief, which costs as much as the first did */
    NearMisses(Brief brief, List<Ranked> ranked, List<Missed> missed, Function<Brief, List<Ranked>> anew) {
        this.brief = brief;
        this.ranked = ranked;
        this.missed = missed;
        this.anew = anew;
    }

    /** Nearest first. */
    List<NearMiss> list() {
        Map<Asked, List<Missed>> byMust = missed.stream().collect(groupingBy(Missed::asked, LinkedHashMap::new, toList()));
        return byMust.entrySet().stream().flatMap(group -> of(group.getKey(), group.getValue()).stream()).sorted(NearMiss.NEAREST_FIRST).limit(MOST).toList();
    }

    private List<NearMiss> of(Asked asked, List<Missed> all) {
        return switch (asked) {
            case Asked.Within within -> withLess(all);
            case Asked.AtLeast least -> withLess(all);
            case Asked.Runs runs -> without(all, anew.apply(relaxed(asked, Optional.empty())));
            case Asked.InRegion region -> without(all, anew.apply(relaxed(asked, Optional.empty())));
            default -> without(all, best(asked, all));
        };
    }

    /**
     * The best without a must-have that decides about no price, as only where a tool runs and keeps data does. Those of which
     * nothing else is unknown are surer then.
     */
    private List<Ranked> best(Asked asked, List<Missed> all) {
        return Stream.concat(ranked.stream().map(one -> one.without(asked)), all.stream().map(Missed::ranked)).sorted(Ranked.BEST_FIRST).limit(NearMiss.LAST_PLACE).toList();
    }

    /** Of those that have to do without the same thing, only the one that comes first. */
    private List<NearMiss> without(List<Missed> all, List<Ranked> then) {
        Map<Slug, Missed> bySlug = all.stream().collect(toMap(one -> one.ranked().tool().slug(), Function.identity()));
        return IntStream.range(0, Math.min(NearMiss.LAST_PLACE, then.size())).filter(i -> bySlug.containsKey(then.get(i).tool().slug())).limit(1)
                .mapToObj(i -> miss(bySlug.get(then.get(i).tool().slug()), i + 1, Optional.empty())).toList();
    }

    /** Whoever asks for so much less lets those in, too, who needed no more than that. */
    private List<NearMiss> withLess(List<Missed> all) {
        TreeMap<BigDecimal, List<Missed>> byChange = all.stream().filter(one -> Less.of(one).filter(Less::isNear).isPresent())
                .collect(groupingBy(one -> Less.of(one).orElseThrow().change(), TreeMap::new, toList()));
        List<Ranked> first = new ArrayList<>(ranked.subList(0, Math.min(NearMiss.LAST_PLACE, ranked.size())));
        List<NearMiss> found = new ArrayList<>();
        byChange.values().forEach(entering -> {
            entering.forEach(one -> first.add(one.ranked()));
            first.sort(Ranked.BEST_FIRST);
            first.subList(Math.min(NearMiss.LAST_PLACE, first.size()), first.size()).clear();
            entering.stream().filter(one -> first.contains(one.ranked())).forEach(one -> found.add(miss(one, first.indexOf(one.ranked()) + 1, Less.of(one))));
        });
        return found;
    }

    private NearMiss miss(Missed one, int place, Optional<Less> less) {
        return new NearMiss(one.ranked().tool(), one.failed(), less.map(Less::percent), place, relaxed(one.asked(), less.map(Less::asked)));
    }

    private Brief relaxed(Asked asked, Optional<Asked> less) {
        List<Asked> musts = new ArrayList<>(brief.musts());
        musts.remove(asked);
        less.ifPresent(musts::add);
        return brief.withMusts(musts);
    }
}

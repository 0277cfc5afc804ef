package org.shipworthy.decide.brief;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the tools that a brief would put near the top if one must-have asked for less. The place of each is the one that it then has. */
final class NearMisses {

    private static final int MOST = 5;

    /** How many that seem near are looked at closely. */
    private static final int MOST_TRIED = 2 * MOST;

    private final List<Missed> missed;
    private final LessAsked lessAsked;

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

    private record Near(Missed of, Less less) {}

    NearMisses(List<Missed> missed, LessAsked lessAsked) {
        this.missed = missed;
        this.lessAsked = lessAsked;
    }

    /** Nearest first. */
    List<NearMiss> list() {
        Map<Asked, List<Missed>> byMust = missed.stream().collect(groupingBy(Missed::asked, LinkedHashMap::new, toList()));
        Stream<NearMiss> numbers = byMust.values().stream().map(this::withLess).flatMap(List::stream).sorted(NearMiss.NEAREST_FIRST).limit(MOST_TRIED)
                .flatMap(one -> atItsPlace(one).stream()).limit(MOST);
        Stream<NearMiss> others = byMust.entrySet().stream().filter(group -> !isNumber(group.getKey())).flatMap(group -> without(group.getKey(), group.getValue()).stream());
        return Stream.concat(numbers, others).sorted(NearMiss.NEAREST_FIRST).limit(MOST).toList();
    }

    private static boolean isNumber(Asked asked) {
        return asked instanceof Asked.Within || asked instanceof Asked.AtLeast;
    }

    /** Of those that have to do without the same thing, only the one that comes first. */
    private Optional<NearMiss> without(Asked asked, List<Missed> all) {
        List<Ranked> best = lessAsked.best(asked, Optional.empty());
        return IntStream.range(0, best.size()).boxed().flatMap(i -> all.stream().filter(one -> isOf(best.get(i), one.ranked())).map(one -> miss(one, i + 1, Optional.empty()))).findFirst();
    }

    private static boolean isOf(Ranked one, Ranked other) {
        return one.tool().slug().equals(other.tool().slug());
    }

    /** Those that seem near: whoever asks for so much less lets those in, too, who needed no more than that. */
    private List<NearMiss> withLess(List<Missed> all) {
        TreeMap<BigDecimal, List<Near>> byChange = all.stream().flatMap(one -> Less.of(one).filter(Less::isNear).map(less -> new Near(one, less)).stream())
                .collect(groupingBy(near -> near.less().change(), TreeMap::new, toList()));
        List<Ranked> first = new ArrayList<>(lessAsked.best());
        List<NearMiss> found = new ArrayList<>();
        byChange.values().forEach(entering -> {
            entering.forEach(near -> LessAsked.take(first, near.of().ranked()));
            entering.stream().filter(near -> first.contains(near.of().ranked()))
                    .forEach(near -> found.add(miss(near.of(), first.indexOf(near.of().ranked()) + 1, Optional.of(near.less()))));
        });
        return found;
    }

    /** Empty when it is not near after all: others may change with it. */
    private Optional<NearMiss> atItsPlace(NearMiss one) {
        if (!lessAsked.isChanging((Asked) one.failed().requirement())) {
            return Optional.of(one);
        }
        Missed of = missed.stream().filter(other -> other.ranked().tool().slug().equals(one.tool().slug())).findFirst().orElseThrow();
        List<Ranked> best = lessAsked.best(of.asked(), Less.of(of));
        return IntStream.range(0, best.size()).filter(i -> isOf(best.get(i), of.ranked())).mapToObj(i -> miss(of, i + 1, Less.of(of))).findFirst();
    }

    private NearMiss miss(Missed one, int place, Optional<Less> less) {
        return new NearMiss(one.ranked().tool(), one.failed(), less.map(Less::percent), place, lessAsked.brief(one.asked(), less));
    }
}

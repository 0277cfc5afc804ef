package org.shipworthy.catalogue;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shipworthy.kernel.Source;
import org.shipworthy.kernel.SourceRank;

/** Counts for each source the facts that it decided, and those in which another one was believed. */
final class SourceTally {

    private static final class Count {
        private SourceRank rank;
        private LocalDate lastRead;
        private long won;
        private long lost;
    }

    private final Map<String, Count> counts = new HashMap<>();

    /** @param tried by name, how the last try of those sources went that are taken in regularly */
    static List<SourceState> of(Collection<Tool> tools, Map<String, ListedClaims.Tried> tried) {
        SourceTally tally = new SourceTally();
        tools.forEach(tally::add);
        Set<String> names = new TreeSet<>(tally.counts.keySet());
        names.addAll(tried.keySet());
        return names.stream().map(name -> tally.state(name, Optional.ofNullable(tried.get(name))))
                .sorted(comparing(SourceState::rank).thenComparing(SourceState::name))
                .toList();
    }

    private void add(Tool tool) {
        facts(tool).forEach(fact -> {
            count(fact.shown().source()).won++;
            Set<String> losers = new HashSet<>();
            fact.differing().stream().map(Claim::source).filter(source -> losers.add(source.name())).forEach(source -> count(source).lost++);
            fact.agreeing().forEach(claim -> count(claim.source()));
        });
    }

    private static Stream<Fact> facts(Tool tool) {
        Stream<Fact> ofOffers = tool.offers().stream().flatMap(offer -> offer.prices().all());
        return Stream.concat(tool.facts().stream(), ofOffers);
    }

    private Count count(Source source) {
        Count count = counts.computeIfAbsent(source.name(), name -> new Count());
        count.rank = count.rank == null || source.rank().outranks(count.rank) ? source.rank() : count.rank;
        count.lastRead = count.lastRead == null || source.readOn().isAfter(count.lastRead) ? source.readOn() : count.lastRead;
        return count;
    }

    private SourceState state(String name, Optional<ListedClaims.Tried> tried) {
        Count count = counts.getOrDefault(name, new Count());
        Optional<LocalDate> readByProgram = tried.map(ListedClaims.Tried::readOn).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        return new SourceState(
                name,
                count.rank == null ? SourceRank.AGGREGATOR : count.rank,
                readByProgram.or(() -> Optional.ofNullable(count.lastRead)),
                tried.map(ListedClaims.Tried::rows).orElse(0),
                count.won,
                count.lost,
                tried.map(ListedClaims.Tried::at),
                tried.map(ListedClaims.Tried::failure).filter(failure -> !failure.isEmpty()),
                tried.map(ListedClaims.Tried::unread).orElse(List.of()));
    }
}

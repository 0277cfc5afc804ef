package org.shipworthy.community.standings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A ranking: the islands, the largest first, with their items, the strongest first.
 *
 * @param unranked what cannot be ranked, in the order of the alphabet
 * @param votes those that count
 */
public record Standings(List<IslandStandings> islands, List<Unranked> unranked, long votes) {

    /**
     * One island's ranking.
     *
     * @param standings the strongest first
     * @param home how much stronger an item is on the left side
     * @param tie Davidson's tie parameter
     * @param errors empty for a method that knows none
     */
    public record IslandStandings(List<Standing> standings, Optional<Estimate> home, OptionalDouble tie, Optional<Errors> errors) {

        public IslandStandings {
            standings = List.copyOf(standings);
        }

        /** Those that may be first: one, or several whose intervals overlap so that first place is shared. */
        public List<Standing> first() {
            return IntStream.range(0, standings.size()).mapToObj(standings::get)
                    .filter(standing -> standing.uncertainty().map(Uncertainty::ranks).map(RankInterval::best)
                            .orElse(standing == standings.getFirst() ? 1 : 2) == 1)
                    .toList();
        }
    }

    public Standings {
        islands = List.copyOf(islands);
        unranked = List.copyOf(unranked);
    }

    /** @param ranking the ranking of the island with this number, counted from 0; islands that can be ranked come first */
    static Standings of(List<Island> islands, IntFunction<IslandStandings> ranking) {
        return new Standings(
                IntStream.range(0, islands.size()).filter(number -> islands.get(number).isRanked()).mapToObj(ranking).toList(),
                islands.stream().filter(island -> !island.isRanked()).map(island -> new Unranked(island.items().getFirst())).toList(),
                islands.stream().mapToLong(island -> Arrays.stream(island.table().votes()).sum()).sum());
    }

    /** All islands' items, one island after the other. */
    public List<Standing> all() {
        return islands.stream().flatMap(island -> island.standings().stream()).toList();
    }
}

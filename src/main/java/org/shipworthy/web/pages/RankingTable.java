package org.shipworthy.web.pages;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.standings.Interval;
import org.shipworthy.community.standings.RankInterval;
import org.shipworthy.community.standings.Standing;
import org.shipworthy.community.standings.Standings.IslandStandings;
import org.shipworthy.community.standings.Uncertainty;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Slug;
import org.shipworthy.web.charts.IntervalScale;
import org.shipworthy.web.charts.Scale;

/**
 * One island of a ranking as a table that is also a chart.
 *
 * @param first who is in first place, in a sentence
 * @param basis what the intervals take ballots for, in a sentence
 */
public record RankingTable(List<Row> rows, List<Scale.Tick> ticks, String first, String basis) {

    /**
     * @param chance how likely it is preferred to a tool of middling strength of the same table
     */
    public record Row(String place, String name, String address, int score, String interval, String chance, long votes, long wins, long ties, IntervalScale.Bar bar) {}

    /** @param most rows at the most; the sentences are about all */
    static RankingTable of(IslandStandings island, Shelf shelf, int most) {
        List<Standing> standings = island.standings();
        IntervalScale scale = IntervalScale.over(
                standings.stream().mapToDouble(standing -> Standing.score(interval(standing).lower())).min().orElseThrow(),
                standings.stream().mapToDouble(standing -> Standing.score(interval(standing).upper())).max().orElseThrow());
        return new RankingTable(standings.stream().limit(most).map(standing -> row(standing, scale, shelf)).toList(),
                scale.ticks(), first(island, shelf), basis(island, shelf));
    }

    private static Row row(Standing standing, IntervalScale scale, Shelf shelf) {
        double lower = Standing.score(interval(standing).lower());
        double upper = Standing.score(interval(standing).upper());
        return new Row(place(standing.uncertainty().orElseThrow().ranks()), name(standing, shelf), "/tools/" + standing.item(),
                (int) Math.round(standing.score()), Math.round(lower) + " to " + Math.round(upper),
                String.format(Locale.ROOT, "%.0f%%", 100 * standing.chanceAgainstMean()), standing.votes(), standing.wins(), standing.ties(),
                scale.bar(lower, standing.score(), upper));
    }

    private static Interval interval(Standing standing) {
        return standing.uncertainty().orElseThrow().interval();
    }

    private static String place(RankInterval ranks) {
        return ranks.best() == ranks.worst() ? String.valueOf(ranks.best()) : ranks.best() + "–" + ranks.worst();
    }

    private static String first(IslandStandings island, Shelf shelf) {
        List<String> first = island.first().stream().map(standing -> name(standing, shelf)).toList();
        return first.size() == 1 ? "First place: " + first.getFirst() + "."
                : first.size() == island.standings().size() ? "Nobody is ahead: first place is shared by all of them."
                : "First place is shared by " + English.list(first) + ": their intervals overlap.";
    }

    private static String basis(IslandStandings island, Shelf shelf) {
        List<Standing> unsure = island.standings().stream()
                .filter(standing -> standing.uncertainty().orElseThrow().basis() == Uncertainty.Basis.MODEL).toList();
        if (unsure.isEmpty()) {
            return "The intervals allow for one voter’s ballots being alike.";
        }
        return unsure.size() == island.standings().size()
                ? "There are too few voters to see how alike one voter’s ballots are: the intervals take ballots as independent of each other."
                : "The intervals allow for one voter’s ballots being alike, but not those of " + unsure.stream().map(standing -> name(standing, shelf)).collect(joining(", "))
                        + ", which won or lost everything against the others.";
    }

    private static String name(Standing standing, Shelf shelf) {
        return shelf.findTool(new Slug(standing.item())).map(Tool::name).orElse(standing.item());
    }
}

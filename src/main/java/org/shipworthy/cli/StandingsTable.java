package org.shipworthy.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shipworthy.community.standings.Bootstrap;
import org.shipworthy.community.standings.Estimate;
import org.shipworthy.community.standings.Interval;
import org.shipworthy.community.standings.RankInterval;
import org.shipworthy.community.standings.Standing;
import org.shipworthy.community.standings.Standings;
import org.shipworthy.community.standings.Standings.IslandStandings;
import org.shipworthy.community.standings.Uncertainty;
import org.shipworthy.community.standings.Unranked;

/** Standings for the terminal: a table for each island, and who shares first place. */
final class StandingsTable {

    private static final String ROW = "%7s  %-{item}s  %8s  %16s  %6s  %9s%s";

    private final List<String> lines = new ArrayList<>();
    private final List<Bootstrap> bootstraps;

    private StandingsTable(List<Bootstrap> bootstraps) {
        this.bootstraps = bootstraps;
    }

    static List<String> lines(Standings standings, List<Bootstrap> bootstraps) {
        StandingsTable table = new StandingsTable(bootstraps);
        standings.islands().forEach(island -> table.addIsland(island, standings.islands().size()));
        table.addUnranked(standings.unranked());
        if (standings.islands().isEmpty()) {
            table.lines.add("No votes, no standings.");
        }
        return table.lines;
    }

    private void addIsland(IslandStandings island, int islands) {
        int number = island.standings().getFirst().island();
        if (islands > 1) {
            lines.add("Island %d of %d, whose items never met those of the others".formatted(number, islands));
        }
        String row = ROW.replace("{item}", String.valueOf(Math.max(4, island.standings().stream().mapToInt(standing -> standing.item().length()).max().orElse(0))));
        lines.add(row.formatted("Place", "Item", "Strength", "95% interval", "Score", "Votes", bootstraps.isEmpty() ? "" : "  Bootstrap"));
        for (int place = 1; place <= island.standings().size(); place++) {
            addRow(row, place, island.standings().get(place - 1));
        }
        lines.add("");
        addFirst(island);
        addBasis(island);
        island.home().ifPresent(this::addHome);
        lines.add("");
    }

    private void addRow(String row, int place, Standing standing) {
        lines.add(row.formatted(
                standing.uncertainty().map(Uncertainty::ranks).map(StandingsTable::places).orElse(String.valueOf(place)),
                standing.item(), number(standing.strength()),
                standing.uncertainty().map(Uncertainty::interval).map(StandingsTable::interval).orElse("unknown"),
                Math.round(standing.score()), "%,d".formatted(standing.votes()),
                bootstraps.isEmpty() ? "" : "  " + bootstrap(standing)));
    }

    private String bootstrap(Standing standing) {
        Bootstrap bootstrap = bootstraps.get(standing.island() - 1);
        return interval(bootstrap.strengths().get(standing.item())) + ", place " + places(bootstrap.ranks().get(standing.item()));
    }

    private void addFirst(IslandStandings island) {
        List<Standing> first = island.first();
        lines.add(first.size() == 1 ? "First place: " + first.getFirst().item()
                : "First place is shared by " + first.stream().map(Standing::item).collect(joining(", ")));
    }

    private void addBasis(IslandStandings island) {
        List<String> fromModel = island.standings().stream()
                .filter(standing -> standing.uncertainty().map(Uncertainty::basis).filter(Uncertainty.Basis.MODEL::equals).isPresent())
                .map(Standing::item).toList();
        if (island.errors().isEmpty()) {
            lines.add("How sure a place is, this method does not say");
        } else if (fromModel.size() == island.standings().size()) {
            lines.add("The intervals take votes as independent of each other");
        } else {
            lines.add("The intervals allow for one voter's votes being alike" + (fromModel.isEmpty() ? "" : ", but not those of " + String.join(", ", fromModel)));
        }
    }

    private void addHome(Estimate home) {
        lines.add("Advantage of the left side: " + number(home.value()) + ", 95% interval " + interval(home.interval()).strip());
    }

    private void addUnranked(List<Unranked> unranked) {
        if (!unranked.isEmpty()) {
            lines.add("Cannot be ranked, no vote between them and another counts: " + unranked.stream().map(Unranked::item).collect(joining(", ")));
        }
    }

    private static String places(RankInterval ranks) {
        return ranks.best() == ranks.worst() ? String.valueOf(ranks.best()) : ranks.best() + "-" + ranks.worst();
    }

    private static String interval(Interval interval) {
        return number(interval.lower()) + " to " + number(interval.upper());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text;
    }
}

package org.shipworthy.web.pages;

import java.util.Locale;
import java.util.Optional;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.BallotFilter;
import org.shipworthy.community.Board;
import org.shipworthy.community.Rankings;
import org.shipworthy.community.standings.Errors;
import org.shipworthy.community.standings.Estimate;
import org.shipworthy.community.standings.Interval;
import org.shipworthy.community.standings.Standing;
import org.shipworthy.community.standings.Standings.IslandStandings;
import org.shipworthy.publish.Snapshot;

/**
 * What the ranking lets expect of two tools that stand in it together, which also counts what readers said of either
 * beside others: of two categories that of all tools.
 *
 * @param scope    what is ranked, after "the ranking of"
 * @param address  of the ranking
 * @param expected who is preferred, with which chance and how surely
 * @param sample   of what the ranking was made
 */
public record RankedPair(String scope, String address, String expected, String sample) {

    /** Empty where one of them is not ranked, or no chain of ballots links the two. */
    static Optional<RankedPair> find(Snapshot snapshot, Tool one, Tool other) {
        BallotFilter filter = BallotFilter.headline(Optional.of(one.category().slug()).filter(other.category().slug()::equals));
        return snapshot.rankings().find(filter).flatMap(board -> expected(board, one, other)
                .map(expected -> new RankedPair(filter.category().isEmpty() ? "all tools" : one.category().name(), RankingsAddress.of(filter), expected, sample(board))));
    }

    private static Optional<String> expected(Board board, Tool one, Tool other) {
        return board.standings().islands().stream().filter(island -> has(island, one) && has(island, other)).findFirst()
                .flatMap(IslandStandings::errors)
                .map(errors -> lead(errors, one, other).value() < 0 ? words(other, one, lead(errors, other, one)) : words(one, other, lead(errors, one, other)));
    }

    private static boolean has(IslandStandings island, Tool tool) {
        return island.standings().stream().map(Standing::item).anyMatch(tool.slug().value()::equals);
    }

    private static Estimate lead(Errors errors, Tool one, Tool other) {
        return errors.difference(one.slug().value(), other.slug().value());
    }

    private static String words(Tool ahead, Tool behind, Estimate lead) {
        Interval chance = lead.chanceInterval();
        return ahead.name() + " is preferred to " + behind.name() + " with a chance of " + percent(lead.chance())
                + ", 95% sure to be from " + percent(chance.lower()) + " to " + percent(chance.upper());
    }

    private static String percent(double chance) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * chance);
    }

    private static String sample(Board board) {
        return Show.number(board.ballots(), "ballot", "ballots") + " " + RankingsPage.words(board.filter()) + ", rules version " + Rankings.RULES_VERSION;
    }
}

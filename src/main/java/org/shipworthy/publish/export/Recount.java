package org.shipworthy.publish.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.shipworthy.community.BallotFilter;
import org.shipworthy.community.Board;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Counts;
import org.shipworthy.community.Decay;
import org.shipworthy.community.Preferences;
import org.shipworthy.community.Ranker;
import org.shipworthy.community.ShipShare;
import org.shipworthy.community.Subject;
import org.shipworthy.community.VotesToFlip;
import org.shipworthy.community.standings.Interval;
import org.shipworthy.community.standings.Standing;
import org.shipworthy.community.standings.TopFlip;
import org.shipworthy.community.standings.Uncertainty;
import org.shipworthy.kernel.Json;
import org.shipworthy.kernel.Slug;

/**
 * Counts ballots and rulings one by one and says what they add up to: the same for the site that exports them and for
 * whoever checks the export.
 */
final class Recount {

    /** Ballots of verified voters, and of the others. */
    private static final class Sides {

        private final Map<Choice, Integer> verified = new TreeMap<>();
        private final Map<Choice, Integer> unverified = new TreeMap<>();
    }

    private final Map<String, Sides> bySubject = new TreeMap<>();
    private final Map<String, List<Boolean>> shipsByTool = new TreeMap<>();
    private final Preferences preferences = new Preferences();

    /** A ballot that is live, that no rule set aside and that is not a maker's own. */
    void addBallot(String subject, Choice choice, String voter, boolean verified, boolean blind, LocalDate day) {
        Sides sides = bySubject.computeIfAbsent(subject, ignored -> new Sides());
        (verified ? sides.verified : sides.unverified).merge(choice, 1, Integer::sum);
        if (choice != Choice.SHIP && choice != Choice.SKIP) {
            if (verified) {
                preferences.addVerified(voter);
            }
            preferences.add(subject, choice, voter, blind, day);
        }
    }

    void addRuling(String tool, boolean ship) {
        shipsByTool.computeIfAbsent(tool, ignored -> new ArrayList<>()).add(ship);
    }

    /** @param categories of each listed tool; ballots on others are counted but not ranked */
    Map<String, Object> result(Map<String, String> categories, Decay decay, LocalDate today) {
        Ranker ranker = new Ranker(preferences, tool -> Optional.ofNullable(categories.get(tool.value())).map(Slug::new), decay, today);
        return Json.object(
                "shares", bySubject.entrySet().stream().filter(entry -> isTool(entry.getKey())).map(Recount::shares).toList(),
                "preferences", bySubject.entrySet().stream().filter(entry -> !isTool(entry.getKey())).map(Recount::preference).toList(),
                "verdicts", shipsByTool.entrySet().stream().map(Recount::verdict).toList(),
                "rankings", ranker.rankings(Instant.EPOCH).boards().values().stream()
                        .sorted(Comparator.comparing(Board::filter, BY_FILTER)).map(Recount::ranking).toList());
    }

    private static final Comparator<BallotFilter> BY_FILTER = Comparator
            .comparing((BallotFilter filter) -> filter.category().map(Slug::value).orElse(""))
            .thenComparing(filter -> !filter.verifiedOnly()).thenComparing(BallotFilter::blindOnly).thenComparing(BallotFilter::window);

    private static boolean isTool(String subject) {
        return Subject.parse(subject).filter(Subject.OfTool.class::isInstance).isPresent();
    }

    private static Map<String, Object> shares(Map.Entry<String, Sides> entry) {
        return Json.object("tool", entry.getKey(), "verified", share(entry.getValue().verified), "unverified", share(entry.getValue().unverified));
    }

    /** The share is null without ballots. */
    private static Map<String, Object> share(Map<Choice, Integer> choices) {
        ShipShare share = new Counts(choices).share();
        return Json.object("ship", share.ships(), "skip", share.skips(), "share", Double.isNaN(share.share()) ? null : share.share(),
                "lower", share.lower(), "upper", share.upper(), "tooFewToSay", share.isTooFewToSay());
    }

    private static Map<String, Object> preference(Map.Entry<String, Sides> entry) {
        return Json.object("pair", entry.getKey(), "verified", sides(entry.getValue().verified), "unverified", sides(entry.getValue().unverified));
    }

    private static Map<String, Object> sides(Map<Choice, Integer> choices) {
        Counts counts = new Counts(choices);
        VotesToFlip flip = VotesToFlip.of(counts.of(Choice.FIRST), counts.of(Choice.SECOND));
        return Json.object("first", counts.of(Choice.FIRST), "second", counts.of(Choice.SECOND), "tie", counts.of(Choice.TIE),
                "neither", counts.of(Choice.NEITHER), "flipByRemoval", number(flip.byRemoval()), "flipByAddition", flip.byAddition());
    }

    private static Map<String, Object> verdict(Map.Entry<String, List<Boolean>> entry) {
        return Json.object("tool", entry.getKey(), "ship", entry.getValue().stream().filter(ship -> ship).count(), "rulings", entry.getValue().size());
    }

    private static Map<String, Object> ranking(Board board) {
        BallotFilter filter = board.filter();
        return Json.object("category", filter.category().map(Slug::value).orElse(null), "voters", filter.verifiedOnly() ? "verified" : "all",
                "ballots", filter.blindOnly() ? "blind" : "all", "window", filter.window().key(), "counted", board.ballots(), "neither", board.neither(),
                "effective", board.effective(), "leftOut", board.leftOut(), "flip", board.flip().map(Recount::flip).orElse(null),
                "standings", board.standings().all().stream().map(Recount::standing).toList());
    }

    private static Map<String, Object> flip(TopFlip flip) {
        return Json.object("first", flip.first(), "second", flip.second(), "byRemoval", number(flip.byRemoval()), "byAddition", number(flip.byAddition()));
    }

    private static Map<String, Object> standing(Standing standing) {
        Uncertainty uncertainty = standing.uncertainty().orElseThrow();
        Interval interval = uncertainty.interval();
        return Json.object("tool", standing.item(), "island", standing.island(), "strength", standing.strength(),
                "standardError", uncertainty.standardError(), "basis", uncertainty.basis().key(), "lower", interval.lower(), "upper", interval.upper(),
                "best", uncertainty.ranks().best(), "worst", uncertainty.ranks().worst(), "score", standing.score(),
                "ballots", standing.votes(), "wins", standing.wins(), "ties", standing.ties());
    }

    private static Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}

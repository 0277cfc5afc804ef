package org.shipworthy.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shipworthy.community.standings.Bootstrap;
import org.shipworthy.community.standings.Estimate;
import org.shipworthy.community.standings.Interval;
import org.shipworthy.community.standings.RankInterval;
import org.shipworthy.community.standings.Standing;
import org.shipworthy.community.standings.Standings;
import org.shipworthy.community.standings.Standings.IslandStandings;
import org.shipworthy.community.standings.Uncertainty;
import org.shipworthy.kernel.Json;

/** Standings for programs. docs/standings.md describes the shape; fields are added, never renamed or removed. */
final class StandingsJson {

    private StandingsJson() {}

    static Map<String, Object> of(String method, Standings standings, List<Bootstrap> bootstraps) {
        return Json.object(
                "method", method,
                "votes", standings.votes(),
                "standings", standings.all().stream().map(standing -> standing(standing, bootstraps)).toList(),
                "islands", standings.islands().stream().map(StandingsJson::island).toList(),
                "unranked", standings.unranked().stream().map(unranked -> Json.object("item", unranked.item())).toList());
    }

    /** What a method does not know is null. */
    private static Map<String, Object> standing(Standing standing, List<Bootstrap> bootstraps) {
        Optional<Uncertainty> known = standing.uncertainty();
        Map<String, Object> object = Json.object(
                "item", standing.item(),
                "island", standing.island(),
                "strength", standing.strength(),
                "standardError", known.map(Uncertainty::standardError).orElse(null),
                "basis", known.map(uncertainty -> uncertainty.basis().key()).orElse(null),
                "interval", known.map(uncertainty -> interval(uncertainty.interval())).orElse(null),
                "rankInterval", known.map(uncertainty -> ranks(uncertainty.ranks())).orElse(null),
                "score", standing.score(),
                "votes", standing.votes(), "wins", standing.wins(), "ties", standing.ties(),
                "standardErrors", known.map(StandingsJson::standardErrors).orElse(null));
        if (!bootstraps.isEmpty()) {
            object.put("bootstrap", bootstrap(standing.item(), bootstraps.get(standing.island() - 1)));
        }
        return object;
    }

    private static Map<String, Object> standardErrors(Uncertainty uncertainty) {
        return Json.object("model", uncertainty.modelBased(), "robust", number(uncertainty.robust()), "clustered", number(uncertainty.clustered()));
    }

    private static Map<String, Object> bootstrap(String item, Bootstrap bootstrap) {
        return Json.object("rounds", bootstrap.rounds(),
                "interval", interval(bootstrap.strengths().get(item)), "rankInterval", ranks(bootstrap.ranks().get(item)));
    }

    private static Map<String, Object> island(IslandStandings island) {
        return Json.object(
                "island", island.standings().getFirst().island(),
                "items", island.standings().size(),
                "first", island.first().stream().map(Standing::item).toList(),
                "home", island.home().map(StandingsJson::estimate).orElse(null),
                "tie", number(island.tie()));
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        return Json.object("advantage", estimate.value(), "standardError", estimate.standardError(), "interval", interval(estimate.interval()));
    }

    private static Map<String, Object> interval(Interval interval) {
        return Json.object("lower", interval.lower(), "upper", interval.upper());
    }

    private static Map<String, Object> ranks(RankInterval ranks) {
        return Json.object("best", ranks.best(), "worst", ranks.worst());
    }

    private static Object number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}

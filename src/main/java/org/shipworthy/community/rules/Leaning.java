package org.shipworthy.community.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the ballots of one voter or of one network lean, tool by tool, beside what the history of the tools lets expect. The
 * tools share the money for the bets by the order in which they were first seen: the k-th has the share 6/(πk)², half for
 * each direction. So all bets together begin with 1 at most.
 */
final class Leaning {

    /** A single voter's taste may lie so far from what the history lets expect. */
    static final double MARGIN = 0.25;

    private static final double SUREST = 0.95;
    private static final int MOST_TOOLS = 100;

    private static final class Side {
        private final Bets bets = Bets.once();
        private final List<CastBallot> ballots = new ArrayList<>();
        private boolean isAlarmed;
    }

    private record Tool(double share, Map<Direction, Side> sides) {}

    private final double alarmAt;
    private final Map<String, Tool> tools = new HashMap<>();

    /** @param falseAlarm the chance that a leaning which is only taste ever raises the alarm */
    Leaning(double falseAlarm) {
        this.alarmAt = 1 / falseAlarm;
    }

    /** Those ballots that make the leaning too strong to be taste; of an alarm, all that lean its way. */
    List<CastBallot> see(CastBallot ballot, History history) {
        List<CastBallot> found = new ArrayList<>(see(ballot, ballot.first(), history));
        ballot.second().ifPresent(second -> found.addAll(see(ballot, second, history)));
        return found;
    }

    private List<CastBallot> see(CastBallot ballot, String name, History history) {
        List<CastBallot> found = new ArrayList<>();
        if (tools.size() < MOST_TOOLS || tools.containsKey(name)) {
            Tool tool = tools.computeIfAbsent(name, unseen -> tool(tools.size() + 1));
            tool.sides.forEach((direction, side) -> found.addAll(bet(ballot, direction.of(ballot.scoreFor(name)),
                    claimed(direction.of(history.expected(ballot, name)), MARGIN), side, tool.share / 2)));
        }
        return found;
    }

    private static Tool tool(int number) {
        Map<Direction, Side> sides = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            sides.put(direction, new Side());
        }
        return new Tool(6 / Math.pow(Math.PI * number, 2), sides);
    }

    static double claimed(double expected, double margin) {
        return Math.min(expected + margin, SUREST);
    }

    private List<CastBallot> bet(CastBallot ballot, double score, double claimed, Side side, double share) {
        side.bets.settle(score, claimed);
        if (score <= 0.5) {
            return List.of();
        }
        side.ballots.add(ballot);
        if (!side.isAlarmed && share * side.bets.wealth() < alarmAt) {
            return List.of();
        }
        side.isAlarmed = true;
        List<CastBallot> all = List.copyOf(side.ballots);
        side.ballots.clear();
        return all;
    }
}

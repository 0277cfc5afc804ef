package org.shipworthy.community.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Newcomers who lean one way on one tool more than its history explains. */
public final class Burst implements Rule {

    static final double FALSE_ALARM = 0.0001;

    /** The taste of many is nearer to what the history lets expect than that of one. */
    static final double MARGIN = 0.15;

    private static final int MOST_TOOLS = 20_000;
    private static final int MOST_BALLOTS_OF_A_TOOL = 5_000;
    private static final int MOST_BALLOTS = 200_000;
    private static final int MOST_VOTERS = 20_000;

    private static final class Side {
        private final Bets bets = Bets.restarting();
        private final Deque<CastBallot> ballots = new ArrayDeque<>();
        /** How many that are in the order of all are here no longer: they were the earliest. */
        private int gone;

        private void add(CastBallot ballot) {
            ballots.addLast(ballot);
            if (ballots.size() > MOST_BALLOTS_OF_A_TOOL) {
                ballots.removeFirst();
                gone++;
            }
        }

        private List<CastBallot> removeAll() {
            List<CastBallot> all = List.copyOf(ballots);
            gone += all.size();
            ballots.clear();
            return all;
        }

        /** Forgets the earliest that is in the order of all. */
        private void forgetOne() {
            if (gone > 0) {
                gone--;
            } else {
                ballots.removeFirst();
            }
        }

        private boolean isAlarmed() {
            return bets.wealth() >= 1 / FALSE_ALARM;
        }
    }

    private record Held(String tool, Side side, CastBallot ballot) {}

    private final Recent<String, Map<Direction, Side>> tools = new Recent<>(MOST_TOOLS);
    private final Recent<String, List<Held>> held = new Recent<>(MOST_VOTERS);

    /** The side of each remembered ballot, the earliest first. */
    private final Deque<Side> order = new ArrayDeque<>();
    private final int mostBallots;

    public Burst() {
        this(MOST_BALLOTS);
    }

    Burst(int mostBallots) {
        this.mostBallots = mostBallots;
    }

    /** While the alarm lasts, all ballots of newcomers that lean its way, the earlier ones of those who still are newcomers too. */
    List<CastBallot> see(CastBallot ballot, History history, Voters voters) {
        List<CastBallot> found = new ArrayList<>(see(ballot, ballot.first(), history, voters));
        ballot.second().ifPresent(second -> found.addAll(see(ballot, second, history, voters)));
        return found;
    }

    private List<CastBallot> see(CastBallot ballot, String tool, History history, Voters voters) {
        List<CastBallot> found = new ArrayList<>();
        if (voters.isNewcomer(ballot.voter(), tool)) {
            tools.get(tool, unseen -> sides()).forEach((direction, side) -> {
                double score = direction.of(ballot.scoreFor(tool));
                side.bets.settle(score, Leaning.claimed(direction.of(history.expected(ballot, tool)), MARGIN));
                if (score > 0.5) {
                    remember(ballot, side);
                }
                if (side.isAlarmed()) {
                    side.removeAll().stream().filter(earlier -> voters.isNewcomer(earlier.voter(), tool)).forEach(earlier -> {
                        held.get(earlier.voter(), unseen -> new ArrayList<>()).add(new Held(tool, side, earlier));
                        found.add(earlier);
                    });
                }
            });
        }
        return found;
    }

    /** The ballots of this voter that were set aside on a tool to which the voter is no newcomer any more. */
    List<CastBallot> release(String voter, Voters voters) {
        if (!held.contains(voter)) {
            return List.of();
        }
        List<Held> own = held.get(voter, unseen -> new ArrayList<>());
        List<Held> released = own.stream().filter(one -> !voters.isNewcomer(voter, one.tool)).toList();
        own.removeAll(released);
        released.forEach(one -> remember(one.ballot, one.side));
        return released.stream().map(Held::ballot).toList();
    }

    private static Map<Direction, Side> sides() {
        Map<Direction, Side> sides = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            sides.put(direction, new Side());
        }
        return sides;
    }

    private void remember(CastBallot ballot, Side side) {
        side.add(ballot);
        order.addLast(side);
        if (order.size() > mostBallots) {
            order.removeFirst().forgetOne();
        }
    }

    @Override
    public String key() {
        return "burst";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String name() {
        return "A burst against a tool’s history";
    }

    @Override
    public String text() {
        return ("Newcomers to a tool are voters with fewer than %d ballots on anything else, or fewer than %d for each one on the tool. A bet is held that they prefer the tool, or refuse it, "
                + "more often than all counted ballots so far let expect, by more than %.0f percentage points; it begins anew whenever it has lost. While it has won %,.0f times its "
                + "stake, the newcomers’ ballots that lean this way are set aside, and with them the earlier ones of voters who still are newcomers. A voter who then votes on other things too has them counted again. Without a campaign "
                + "this happens to a tool at most once in %,.0f newcomers’ ballots on average (e-detector: Shin, Ramdas and Rinaldo 2024).")
                .formatted(Voters.REGULAR_FROM, Voters.OTHERS_FOR_EACH, 100 * MARGIN, 1 / FALSE_ALARM, 1 / FALSE_ALARM);
    }
}

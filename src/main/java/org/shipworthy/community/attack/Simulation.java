package org.shipworthy.community.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.shipworthy.community.rules.Finding;
import org.shipworthy.community.rules.Rulebook;
import org.shipworthy.community.standings.BradleyTerry;
import org.shipworthy.community.standings.PairCounts;
import org.shipworthy.community.standings.Ranking;
import org.shipworthy.community.standings.Standing;
import org.shipworthy.community.standings.Ties;

/**
 * Attacks a set of votes in every known way. Hostile ballots are counted as verified ones, which is the worst case: the
 * headline counts no others.
 */
public final class Simulation {

    /** Of all ballots, hostile ones among them. */
    public static final double HOSTILE_SHARE = 0.05;

    public static final int TOP = 10;

    private static final int FEWEST_ITEMS = 12;

    private final List<Vote> votes;
    private final List<String> honestOrder;
    private final long seed;

    /**
     * @param seed the same one makes the same attacks
     * @throws IllegalArgumentException for fewer than 12 items that can be ranked against each other
     */
    public Simulation(List<Vote> votes, long seed) {
        this.votes = List.copyOf(votes);
        this.seed = seed;
        this.honestOrder = order(votes);
        if (honestOrder.size() < FEWEST_ITEMS) {
            throw new IllegalArgumentException("an attack needs at least " + FEWEST_ITEMS + " items that are ranked against each other, not " + honestOrder.size());
        }
    }

    public List<AttackReport> run() {
        List<AttackReport> reports = new ArrayList<>();
        for (Tactic tactic : Tactic.values()) {
            for (Aim aim : Aim.values()) {
                reports.add(run(tactic, aim));
            }
        }
        return reports;
    }

    AttackReport run(Tactic tactic, Aim aim) {
        String item = honestOrder.get(aim.place() - 1);
        List<Timed> stream = new Stream(votes, new SplittableRandom(seed)).attacked(tactic, aim, item, HOSTILE_SHARE);
        Set<Long> setAside = new HashSet<>();
        Rulebook rulebook = new Rulebook();
        stream.forEach(timed -> rulebook.judge(timed.seen()).forEach(finding -> apply(finding, setAside)));
        return new AttackReport(tactic, aim, item,
                count(stream, Timed::hostile), count(stream, timed -> timed.hostile() && setAside.contains(timed.id())),
                votes.size(), count(stream, timed -> !timed.hostile() && setAside.contains(timed.id())),
                moved(stream, timed -> true), moved(stream, timed -> !setAside.contains(timed.id())));
    }

    private static void apply(Finding finding, Set<Long> setAside) {
        switch (finding) {
            case Finding.SetAside one -> setAside.add(one.ballot().id());
            case Finding.Released one -> setAside.remove(one.ballot().id());
        }
    }

    private static int count(List<Timed> stream, Predicate<Timed> kind) {
        return (int) stream.stream().filter(kind).count();
    }

    private int moved(List<Timed> stream, Predicate<Timed> counted) {
        List<String> order = order(stream.stream().filter(counted).map(Timed::vote).toList());
        return IntStream.range(0, TOP).map(place -> Math.abs(order.indexOf(honestOrder.get(place)) - place)).max().orElseThrow();
    }

    /** The items of the largest island, the strongest first; none without votes. */
    private static List<String> order(List<Vote> votes) {
        PairCounts counts = PairCounts.ofVotes();
        votes.forEach(vote -> counts.add(vote.left(), vote.right(), vote.winner()));
        return new Ranking(new BradleyTerry(Ties.HALF), false).of(counts).islands().stream().limit(1)
                .flatMap(island -> island.standings().stream()).map(Standing::item).toList();
    }
}

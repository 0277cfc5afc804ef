package org.shipworthy.community.attack;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.shipworthy.community.standings.Winner;

/** Honest votes over a month, in their order and each voter at home, with hostile ones among them. */
final class Stream {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private final List<Vote> honest;
    private final List<String> items;
    private final SplittableRandom random;
    private final List<Timed> stream = new ArrayList<>();

    /** @param random the same one makes the same stream */
    Stream(List<Vote> honest, SplittableRandom random) {
        this.honest = honest;
        this.items = honest.stream().flatMap(vote -> java.util.stream.Stream.of(vote.left(), vote.right())).distinct().sorted().toList();
        this.random = random;
    }

    /** @param target the item that the attack is about */
    List<Timed> attacked(Tactic tactic, Aim aim, String target, double share) {
        addHonest();
        addHostile(tactic, aim, target, hostileBallots(share));
        stream.sort(Comparator.comparing(Timed::at).thenComparing(Timed::id));
        return stream;
    }

    /** So many that they are this share of all ballots. */
    private int hostileBallots(double share) {
        return (int) Math.round(honest.size() * share / (1 - share));
    }

    private void addHonest() {
        for (int i = 0; i < honest.size(); i++) {
            Vote vote = honest.get(i);
            add(vote, "home of " + vote.voter(), BEGIN.plus(MONTH.multipliedBy(i).dividedBy(honest.size())), false);
        }
    }

    private void addHostile(Tactic tactic, Aim aim, String target, int ballots) {
        Instant begin = BEGIN.plus(MONTH.minus(tactic.span()).dividedBy(2));
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < ballots; i++) {
            int account = i / tactic.ballotsPerVoter();
            if (i % tactic.ballotsPerVoter() == 0) {
                asked.clear();
            }
            Vote vote = random.nextDouble() < tactic.camouflage() ? copied("false voter " + account) : pushed(aim, target, "false voter " + account, asked);
            add(vote, "false network " + account % tactic.networks(), begin.plus(tactic.span().multipliedBy(i).dividedBy(ballots)), true);
        }
    }

    private Vote copied(String voter) {
        Vote vote = honest.get(random.nextInt(honest.size()));
        return new Vote(vote.left(), vote.right(), vote.winner(), voter);
    }

    /** Against an item that this voter did not hold it against yet: a second ballot on a pair would replace the first. */
    private Vote pushed(Aim aim, String target, String voter, Set<String> asked) {
        String other = items.get(random.nextInt(items.size()));
        while (other.equals(target) || !asked.add(other)) {
            other = items.get(random.nextInt(items.size()));
        }
        boolean left = random.nextBoolean();
        Winner winner = left == aim.raises() ? Winner.LEFT : Winner.RIGHT;
        return left ? new Vote(target, other, winner, voter) : new Vote(other, target, winner, voter);
    }

    private void add(Vote vote, String network, Instant at, boolean hostile) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        stream.add(new Timed(stream.size() + 1L, vote, network + " on " + day, at, hostile));
    }
}

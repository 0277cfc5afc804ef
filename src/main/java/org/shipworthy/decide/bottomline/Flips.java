package org.shipworthy.decide.bottomline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.Lens;
import org.shipworthy.panel.Ruling;

/**
 * Finds the smallest change of each kind that changes the answer, by making it and looking. What speaks for the tool in
 * front only grows with every step towards it, so the first step that changes the answer is the smallest.
 */
final class Flips {

    /** More rulings at once, or more readers, are looked for no further. */
    private static final int MOST_RULINGS = 4;
    private static final int MOST_VOTERS = 1_000;

    private final Evidence evidence;
    private final Outcome outcome;
    private final Bench bench;
    private final List<Flip> found = new ArrayList<>();
    private final List<Beyond> beyond = new ArrayList<>();

    private Flips(Evidence evidence, Outcome outcome, Bench bench) {
        this.evidence = evidence;
        this.outcome = outcome;
        this.bench = bench;
    }

    /** A pick is changed against its tool; when it is too close to call, either of the two in front can be put ahead. */
    static Flips of(Evidence evidence, Outcome outcome, Bench bench) {
        Flips flips = new Flips(evidence, outcome, bench);
        outcome.front().ifPresent(flips::search);
        return flips;
    }

    private void search(Outcome.Front front) {
        boolean picked = outcome.answer() instanceof Answer.Pick;
        if (!picked) {
            towards(front.favoured(), front.rival());
        }
        towards(front.rival(), front.favoured());
        if (picked) {
            prices().rising(front.favoured()).ifPresent(found::add);
        }
    }

    private void towards(int tool, int other) {
        Stream.of(prices().falling(tool), rulings(tool, other), voters(tool, other)).flatMap(Optional::stream).forEach(found::add);
    }

    List<Flip> found() {
        return found;
    }

    /** What changes nothing as far as it is looked for. */
    List<Beyond> beyond() {
        return beyond;
    }

    private PriceFlips prices() {
        return new PriceFlips(evidence, outcome);
    }

    /**
     * The fewest rulings that change the answer; of as many, those that put the tool furthest ahead. Of one tool's rulings
     * those that count most go first, so that only how many are of each tool has to be tried.
     */
    private Optional<Flip> rulings(int tool, int other) {
        List<CountedReview> gains = turns(tool, Ruling.SKIP);
        List<CountedReview> losses = turns(other, Ruling.SHIP);
        for (int rulings = 1; rulings <= Math.min(MOST_RULINGS, gains.size() + losses.size()); rulings++) {
            Optional<Turned> best = turned(tool, other, gains, losses, rulings);
            if (best.isPresent()) {
                return best.map(turned -> new Flip.OfRulings(turned.changes(), turned.outcome().answer()));
            }
        }
        if (gains.size() + losses.size() > MOST_RULINGS) {
            beyond.add(new Beyond.Rulings(evidence.tool(tool), evidence.tool(other), MOST_RULINGS));
        }
        return Optional.empty();
    }

    private List<CountedReview> turns(int tool, Ruling from) {
        return evidence.of(tool).reviews().stream().filter(review -> review.ruling() == from)
                .sorted(Comparator.comparing((CountedReview review) -> -review.counts()).thenComparing(this::position)).toList();
    }

    private record Turned(List<Flip.OfRulings.Change> changes, Outcome outcome) {}

    private Optional<Turned> turned(int tool, int other, List<CountedReview> gains, List<CountedReview> losses, int rulings) {
        return IntStream.rangeClosed(Math.max(0, rulings - losses.size()), Math.min(rulings, gains.size()))
                .mapToObj(gained -> turned(tool, gains.subList(0, gained), other, losses.subList(0, rulings - gained)))
                .filter(turned -> !turned.outcome().answer().equals(outcome.answer()))
                .max(Comparator.comparing(turned -> turned.outcome().standoff().points(tool, other)));
    }

    private Turned turned(int tool, List<CountedReview> gains, int other, List<CountedReview> losses) {
        Evidence changed = evidence.with(tool, evidence.of(tool).withTurned(gains)).with(other, evidence.of(other).withTurned(losses));
        return new Turned(Stream.concat(changes(tool, gains), changes(other, losses)).toList(), outcome.with(changed, Kind.PANEL));
    }

    private Stream<Flip.OfRulings.Change> changes(int tool, List<CountedReview> turned) {
        return turned.stream().map(review -> new Flip.OfRulings.Change(lens(review), evidence.tool(tool), review.turned().ruling()));
    }

    private Lens lens(CountedReview review) {
        return bench.findLens(review.review().lens()).orElseThrow();
    }

    private int position(CountedReview review) {
        return bench.lenses().indexOf(lens(review));
    }

    /** Below the number from which votes say anything, more of them change nothing. */
    private Optional<Flip> voters(int tool, int other) {
        int first = Math.max(1, Rule.BALLOTS_FROM - evidence.preferring(tool, other) - evidence.preferring(other, tool));
        IntPredicate flips = more -> !withMore(tool, other, more).equals(outcome.answer());
        if (!flips.test(MOST_VOTERS)) {
            beyond.add(new Beyond.Voters(evidence.tool(tool), evidence.tool(other), MOST_VOTERS));
            return Optional.empty();
        }
        int more = Search.first(first, MOST_VOTERS, flips);
        return flips.test(more / 2) ? Optional.empty() : Optional.of(new Flip.OfVoters(evidence.tool(tool), evidence.tool(other), more, withMore(tool, other, more)));
    }

    private Answer withMore(int tool, int other, int more) {
        return outcome.with(evidence.withMorePreferring(tool, other, more), Kind.COMMUNITY).answer();
    }
}

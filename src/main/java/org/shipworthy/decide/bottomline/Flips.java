package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.kernel.English;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.Lens;
import org.shipworthy.panel.Ruling;

/**
 * Finds the smallest change of each kind that changes the answer, by making it and looking. What speaks for the tool in
 * front only grows with every step towards it, so the first step that changes the answer is the smallest.
 */
final class Flips {

    /** More rulings at once, or more readers, are no news. */
    private static final int MOST_RULINGS = 4;
    private static final int MOST_VOTERS = 1_000;

    static final String NONE = "No single price, no " + English.number(MOST_RULINGS) + " rulings and no "
            + ValueWords.count(BigDecimal.valueOf(MOST_VOTERS)) + " more verified readers would.";

    private final Evidence evidence;
    private final Outcome outcome;
    private final Bench bench;

    private Flips(Evidence evidence, Outcome outcome, Bench bench) {
        this.evidence = evidence;
        this.outcome = outcome;
        this.bench = bench;
    }

    /** A pick is changed against its tool; when it is too close to call, either of the two in front can be put ahead. */
    static List<Flip> of(Evidence evidence, Outcome outcome, Bench bench) {
        if (outcome.front().isEmpty()) {
            return List.of();
        }
        Flips flips = new Flips(evidence, outcome, bench);
        Outcome.Front front = outcome.front().get();
        boolean picked = outcome.answer() instanceof Answer.Pick;
        List<Flip> all = new ArrayList<>();
        if (!picked) {
            flips.towards(front.favoured(), front.rival()).forEach(all::add);
        }
        flips.towards(front.rival(), front.favoured()).forEach(all::add);
        if (picked) {
            flips.prices().rising(front.favoured()).ifPresent(all::add);
        }
        return all;
    }

    private Stream<Flip> towards(int tool, int other) {
        return Stream.of(prices().falling(tool), rulings(tool, other), voters(tool, other)).flatMap(Optional::stream);
    }

    private PriceFlips prices() {
        return new PriceFlips(evidence, outcome);
    }

    /** One ruling after the other, those that count most first, until the answer changes. */
    private Optional<Flip> rulings(int tool, int other) {
        List<Turn> turns = Stream.concat(turns(tool, Ruling.SKIP), turns(other, Ruling.SHIP))
                .sorted(Comparator.comparing((Turn turn) -> -turn.review().counts()).thenComparing(turn -> position(turn.review())))
                .limit(MOST_RULINGS).toList();
        Evidence changed = evidence;
        List<Flip.OfRulings.Change> made = new ArrayList<>();
        for (Turn turn : turns) {
            changed = changed.with(turn.tool(), changed.of(turn.tool()).withTurned(turn.review()));
            made.add(new Flip.OfRulings.Change(lens(turn.review()), evidence.tool(turn.tool()), turn.review().turned().ruling()));
            Answer becomes = outcome.with(changed, Kind.PANEL).answer();
            if (!becomes.equals(outcome.answer())) {
                return Optional.of(new Flip.OfRulings(made, becomes));
            }
        }
        return Optional.empty();
    }

    private record Turn(int tool, CountedReview review) {}

    private Stream<Turn> turns(int tool, Ruling from) {
        return evidence.of(tool).reviews().stream().filter(review -> review.ruling() == from).map(review -> new Turn(tool, review));
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
            return Optional.empty();
        }
        int more = Search.first(first, MOST_VOTERS, flips);
        return flips.test(more / 2) ? Optional.empty() : Optional.of(new Flip.OfVoters(evidence.tool(tool), evidence.tool(other), more, withMore(tool, other, more)));
    }

    private Answer withMore(int tool, int other, int more) {
        return outcome.with(evidence.withMorePreferring(tool, other, more), Kind.COMMUNITY).answer();
    }
}

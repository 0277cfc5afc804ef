package org.shipworthy.decide;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.Lens;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;

/**
 * Two tools of one category whose complete verdicts lie near each other.
 *
 * @param lineup  in the order of slugs; {@code first} is its first tool
 * @param parting the lenses that rule differently on the two: equal shares can be reached in different ways
 */
public record CloseCall(Lineup lineup, Judged first, Judged second, List<Lens> parting) {

    /** Shares further apart than this are no close call. Two rulings of four lenses each lie 0 or at least 25 apart. */
    public static final int MOST_POINTS = 10;

    /** A tool is held against so many of those that follow it in the order of shares. */
    public static final int REACH = 8;

    static final Comparator<CloseCall> CLOSEST_FIRST = Comparator.comparing(CloseCall::points)
            .thenComparing(call -> -call.parting().size())
            .thenComparing(call -> call.lineup().key());

    static CloseCall of(Judged one, Judged other, Bench bench) {
        Lineup lineup = new Lineup(List.of(one.tool().slug(), other.tool().slug()));
        boolean ordered = lineup.slugs().getFirst().equals(one.tool().slug());
        return new CloseCall(lineup, ordered ? one : other, ordered ? other : one,
                bench.lenses().stream().filter(lens -> part(one, other, lens)).toList());
    }

    private static boolean part(Judged one, Judged other, Lens lens) {
        Optional<Ruling> first = ruling(one, lens);
        Optional<Ruling> second = ruling(other, lens);
        return first.isPresent() && second.isPresent() && !first.equals(second);
    }

    private static Optional<Ruling> ruling(Judged judged, Lens lens) {
        return judged.reviews().stream().filter(review -> review.lens().equals(lens.slug())).map(Review::ruling).findFirst();
    }

    /** How far the two shares lie apart, in percentage points. */
    public int points() {
        return Math.abs(first.verdict().shipPercent() - second.verdict().shipPercent());
    }
}

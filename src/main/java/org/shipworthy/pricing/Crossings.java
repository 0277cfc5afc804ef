package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.shipworthy.pricing.BreakEven.Cheaper;
import org.shipworthy.pricing.BreakEven.Point;
import org.shipworthy.pricing.BreakEven.Stretch;

/** Finds where the cheaper of two costs changes. */
final class Crossings {

    /** Estimates of both costs; enough for any two offers but steps that follow a steady cost closely. */
    private static final int MOST_LOOKS = 1_500;

    private final LongFunction<CostEstimate> first;
    private final LongFunction<CostEstimate> second;
    private final List<Look> changes = new ArrayList<>();
    private int looks;
    private boolean complete = true;

    Crossings(LongFunction<CostEstimate> first, LongFunction<CostEstimate> second) {
        this.first = first;
        this.second = second;
    }

    /** One of the two has no cost. */
    static final class NotPriced extends RuntimeException {
        final transient CostEstimate estimate;

        NotPriced(CostEstimate estimate) {
            super(null, null, false, false);
            this.estimate = estimate;
        }
    }

    /** Both costs at one position, and which lines are free or filled up there. */
    private record Look(long at, BigDecimal first, BigDecimal second, List<Object> shape) {

        Cheaper cheaper() {
            int sign = first.subtract(second).setScale(20, RoundingMode.HALF_EVEN).signum();
            return sign == 0 ? Cheaper.NEITHER : sign < 0 ? Cheaper.FIRST : Cheaper.SECOND;
        }
    }

    /** @param neverFalls whether no cost falls from one position to the next */
    List<Stretch> search(long least, long most, boolean neverFalls) {
        Look from = look(least);
        Look until = look(most);
        changes.add(from);
        search(from, until, neverFalls);
        return stretches(most);
    }

    private void search(Look from, Look until, boolean neverFalls) {
        if (from.cheaper() == until.cheaper() && (from.shape().equals(until.shape()) || neverFalls && isApart(from, until))) {
            return;
        }
        if (until.at() - from.at() == 1 || looks >= MOST_LOOKS) {
            complete &= until.at() - from.at() == 1;
            if (from.cheaper() != until.cheaper()) {
                changes.add(until);
            }
            return;
        }
        Look middle = look(from.at() + (until.at() - from.at()) / 2);
        search(from, middle, neverFalls);
        search(middle, until, neverFalls);
    }

    /** Whether the lower end of one cost is above the upper end of the other. */
    private static boolean isApart(Look from, Look until) {
        return from.first().compareTo(until.second()) > 0 || from.second().compareTo(until.first()) > 0;
    }

    private List<Stretch> stretches(long most) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            long until = i + 1 < changes.size() ? changes.get(i + 1).at() - 1 : most;
            append(stretches, new Stretch(changes.get(i).at(), until, changes.get(i).cheaper()));
        }
        return stretches;
    }

    /** A single position at which both cost the same is where they cross, and belongs to the stretch before it. */
    private static void append(List<Stretch> stretches, Stretch next) {
        boolean joins = !stretches.isEmpty() && (stretches.getLast().cheaper() == next.cheaper()
                || next.cheaper() == Cheaper.NEITHER && next.from() == next.until());
        if (joins) {
            Stretch last = stretches.removeLast();
            stretches.add(new Stretch(last.from(), next.until(), last.cheaper()));
        } else {
            stretches.add(next);
        }
    }

    /** Evenly spaced from 0, both ends included. */
    List<Point> points(long until) {
        return LongStream.range(0, BreakEven.POINTS).map(i -> until * i / (BreakEven.POINTS - 1)).distinct()
                .mapToObj(at -> new Point(at, priced(first.apply(at)).total(), priced(second.apply(at)).total())).toList();
    }

    boolean isComplete() {
        return complete;
    }

    private Look look(long at) {
        looks++;
        CostEstimate.Priced one = priced(first.apply(at));
        CostEstimate.Priced other = priced(second.apply(at));
        return new Look(at, one.total().amount(), other.total().amount(), List.of(shape(one), shape(other)));
    }

    private static CostEstimate.Priced priced(CostEstimate estimate) {
        if (estimate instanceof CostEstimate.Priced priced) {
            return priced;
        }
        throw new NotPriced(estimate);
    }

    /**
     * What changes where a cost bends or jumps. While it is the same at two positions, the cost is a straight line from one to
     * the other: which lines there are, at which price, by what they are free and whether wholly, and how many machines are
     * paid. On every axis each of these, once it has changed, does not change back.
     */
    private static List<Object> shape(CostEstimate.Priced estimate) {
        return estimate.card().hardware().<List<Object>>map(machine -> switch (machine.running()) {
            case ALWAYS -> List.of(estimate.total());
            case WHEN_USED -> List.of();
        }).orElseGet(() -> estimate.items().stream()
                .<Object>map(item -> List.of(item.what(), item.counted().equals(Meter.MONTHS) ? "" : item.price(), item.remarks(), item.free().equals(item.quantity()))).toList());
    }
}

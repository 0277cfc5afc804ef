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
    private static final int MOST_LOOKS = 4_000;

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

    /** For costs that never fall from one position to the next, and rise evenly while their lines stay of one kind. */
    List<Stretch> search(long least, long most) {
        Look from = look(least);
        Look until = look(most);
        changes.add(from);
        search(from, until);
        return stretches(most);
    }

    private void search(Look from, Look until) {
        if (from.cheaper() == until.cheaper() && isOneBetween(from, until)) {
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
        search(from, middle);
        search(middle, until);
    }

    /** Whether the one that is cheaper at both ends is so in between: both rise evenly, or the lower end of one is above the upper end of the other. */
    private static boolean isOneBetween(Look from, Look until) {
        return from.shape().equals(until.shape())
                || from.first().compareTo(until.second()) > 0 || from.second().compareTo(until.first()) > 0;
    }

    /** For costs of any form on an axis that is short. */
    List<Stretch> scan(long least, long most) {
        LongStream.rangeClosed(least, most).mapToObj(this::look).forEach(look -> {
            if (changes.isEmpty() || changes.getLast().cheaper() != look.cheaper()) {
                changes.add(look);
            }
        });
        return stretches(most);
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

    /** What must stay the same for a cost to rise evenly: which lines there are, by what they are free and whether wholly, and how many machines are paid. */
    private static List<Object> shape(CostEstimate.Priced estimate) {
        return estimate.card().hardware().<List<Object>>map(machine -> switch (machine.running()) {
            case ALWAYS -> List.of(estimate.total());
            case WHEN_USED -> List.of();
        }).orElseGet(() -> estimate.items().stream()
                .<Object>map(item -> List.of(item.what(), item.remarks(), item.free().equals(item.quantity()))).toList());
    }
}

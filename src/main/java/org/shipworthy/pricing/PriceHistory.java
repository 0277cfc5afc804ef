package org.shipworthy.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shipworthy.kernel.Money;

/**
 * A workload replayed over the prices of a period.
 *
 * @param steps in order, together the whole period
 */
public record PriceHistory(List<Step> steps) {

    public PriceHistory {
        steps = List.copyOf(steps);
    }

    /**
     * A time in which the cost stayed the same.
     *
     * @param last     the last day of it
     * @param estimate what a whole month cost
     * @param recorded whether the prices are on record; otherwise they are the first that are, taken to have held before
     */
    public record Step(LocalDate first, LocalDate last, CostEstimate estimate, boolean recorded) {

        Optional<Money> monthly() {
            return estimate instanceof CostEstimate.Priced priced ? Optional.of(priced.total()) : Optional.empty();
        }
    }

    public static PriceHistory replay(RateHistory prices, Workload workload, LocalDate first, LocalDate last) {
        List<LocalDate> starts = new ArrayList<>(prices.changesBetween(first, last));
        starts.addFirst(first);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate start = starts.get(i);
            LocalDate end = i + 1 < starts.size() ? starts.get(i + 1).minusDays(1) : last;
            append(steps, new Step(start, end, CostEstimate.of(prices.on(start), workload), prices.isRecordedOn(start)));
        }
        return new PriceHistory(steps);
    }

    /** A change of a price that the workload does not meet is no step. */
    private static void append(List<Step> steps, Step next) {
        if (!steps.isEmpty() && steps.getLast().recorded() == next.recorded() && steps.getLast().monthly().isPresent()
                && steps.getLast().monthly().equals(next.monthly())) {
            Step last = steps.removeLast();
            steps.add(new Step(last.first(), next.last(), next.estimate(), next.recorded()));
        } else {
            steps.add(next);
        }
    }
}

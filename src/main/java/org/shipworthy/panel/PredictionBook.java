package org.shipworthy.panel;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every prediction of the reviews that stand.
 *
 * @param all   those not resolved, the first due first; then the others, the last resolved first
 * @param open  how many of them are not resolved
 * @param score of those that came out yes or no; what was declared void is left out
 */
public record PredictionBook(List<Entry> all, int open, Optional<BrierScore> score) {

    private static final Comparator<Entry> FIRST_DUE_FIRST = comparing((Entry entry) -> entry.prediction().due())
            .thenComparing(entry -> entry.review().tool())
            .thenComparing(entry -> entry.review().lens());
    private static final Comparator<Entry> LAST_RESOLVED_FIRST =
            comparing((Entry entry) -> entry.prediction().resolution().orElseThrow().on(), reverseOrder()).thenComparing(FIRST_DUE_FIRST);

    /** A prediction, and the review that makes it. */
    public record Entry(Review review, Prediction prediction) {

        public boolean isOpen() {
            return prediction.resolution().isEmpty();
        }
    }

    public static PredictionBook of(Bench bench) {
        List<Entry> open = entries(bench).filter(Entry::isOpen).sorted(FIRST_DUE_FIRST).toList();
        List<Entry> resolved = entries(bench).filter(entry -> !entry.isOpen()).sorted(LAST_RESOLVED_FIRST).toList();
        return new PredictionBook(Stream.concat(open.stream(), resolved.stream()).toList(), open.size(), score(resolved));
    }

    private static Stream<Entry> entries(Bench bench) {
        return bench.reviews().stream().flatMap(review -> review.predictions().stream().map(prediction -> new Entry(review, prediction)));
    }

    private static Optional<BrierScore> score(List<Entry> resolved) {
        return BrierScore.of(resolved.stream().flatMap(entry -> forecast(entry.prediction()).stream()).toList());
    }

    private static Optional<BrierScore.Forecast> forecast(Prediction prediction) {
        double probability = prediction.probability().doubleValue();
        return switch (prediction.resolution().orElseThrow().outcome()) {
            case YES -> Optional.of(new BrierScore.Forecast(probability, true));
            case NO -> Optional.of(new BrierScore.Forecast(probability, false));
            case VOID -> Optional.empty();
        };
    }

    public int resolved() {
        return all.size() - open;
    }

    /** How many should have been resolved by this day and were not. */
    public int overdueOn(LocalDate day) {
        return (int) all.stream().takeWhile(entry -> entry.prediction().isOverdueOn(day)).count();
    }
}

package org.shipworthy.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.PriceHistory;
import org.shipworthy.pricing.RateCards;
import org.shipworthy.pricing.RateHistory;
import org.shipworthy.pricing.Workload;
import org.shipworthy.web.charts.Chart;

/**
 * The same workload at the prices on record, offer by offer; only those whose cost ever changed.
 *
 * @param rows what the chart shows, offer by offer, oldest first
 */
public record CostReplay(Chart chart, List<Row> rows) {

    /** @param monthly empty when a price that is needed was not published */
    public record Row(char mark, String offer, LocalDate first, LocalDate last, Optional<Money> monthly) {}

    /** Of the cheapest offers that have a past, as many as there are marks. */
    static Optional<CostReplay> find(List<Cost> costs, Workload workload, Optional<OwnHardware> hardware, LocalDate today) {
        List<Row> rows = new ArrayList<>();
        List<StepChart.Series> series = new ArrayList<>();
        for (Cost cost : costs.stream().filter(cost -> PastPrices.isDated(cost.offer())).toList()) {
            if (series.size() == StepChart.MOST) {
                break;
            }
            List<PriceHistory.Step> steps = steps(cost, workload, hardware, today);
            if (steps.stream().map(CostReplay::monthly).distinct().count() > 1) {
                char mark = (char) ('A' + series.size());
                series.add(new StepChart.Series(mark, cost.name(), steps.stream()
                        .map(step -> new StepChart.Step(step.first(), step.last(), monthly(step).map(Money::amount))).toList()));
                steps.forEach(step -> rows.add(new Row(mark, cost.name(), step.first(), step.last(), monthly(step))));
            }
        }
        return series.isEmpty() ? Optional.empty()
                : Optional.of(new CostReplay(StepChart.of("What the workload cost a month, by day", "a month", series, today), rows));
    }

    /** From the first day on record until today, or until after the last change that is known to come. */
    private static List<PriceHistory.Step> steps(Cost cost, Workload workload, Optional<OwnHardware> hardware, LocalDate today) {
        RateHistory history = RateCards.history(cost.tool(), cost.offer(), hardware);
        return StepChart.period(history.firstDays(), today)
                .map(period -> PriceHistory.replay(history, workload, period.first(), period.last()).steps()).orElse(List.of());
    }

    private static Optional<Money> monthly(PriceHistory.Step step) {
        return step.estimate() instanceof CostEstimate.Priced priced ? Optional.of(priced.total()) : Optional.empty();
    }
}

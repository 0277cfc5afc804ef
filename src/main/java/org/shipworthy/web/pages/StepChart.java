package org.shipworthy.web.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.shipworthy.web.charts.Chart;
import org.shipworthy.web.charts.Scale;

/** Amounts that stay the same for days and then change at once. */
final class StepChart {

    /** Lines in one chart. */
    static final int MOST = 4;

    /** How much is drawn before the first change and after the last one that is to come. */
    private static final int MARGIN_DAYS = 45;

    private StepChart() {}

    record Period(LocalDate first, LocalDate last) {}

    /** @param amount empty when it is not known */
    record Step(LocalDate first, LocalDate last, Optional<BigDecimal> amount) {}

    record Series(char mark, String name, List<Step> steps) {}

    /** Around the days on which something changes; empty when nothing ever did. */
    static Optional<Period> period(SortedSet<LocalDate> days, LocalDate today) {
        SortedSet<LocalDate> known = new TreeSet<>(days);
        boolean isOpen = known.remove(LocalDate.MIN);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = isOpen ? known.first().minusDays(MARGIN_DAYS) : known.first();
        LocalDate last = known.last().isAfter(today) ? known.last().plusDays(MARGIN_DAYS) : today;
        return first.isBefore(last) ? Optional.of(new Period(first, last)) : Optional.empty();
    }

    /** @param words what the amounts are, behind their currency */
    static Chart of(String says, String words, List<Series> series, LocalDate today) {
        List<Step> all = series.stream().map(Series::steps).flatMap(Collection::stream).toList();
        LocalDate first = all.stream().map(Step::first).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = all.stream().map(Step::last).max(Comparator.naturalOrder()).orElseThrow();
        double most = all.stream().flatMap(step -> step.amount().stream()).mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        Scale.Days across = new Scale.Days(first, last.isAfter(first) ? last : first.plusDays(1));
        Scale up = Scale.linear(most);
        List<Chart.Rule> rules = today.isBefore(last) ? List.of(new Chart.Rule(across.percent(today), "today")) : List.of();
        return new Chart(says, across.ticks(), up.ticks(Show::tick), words,
                series.stream().map(one -> line(one, across, up)).toList(), List.of(), rules);
    }

    private static Chart.Line line(Series series, Scale.Days across, Scale up) {
        List<Chart.Segment> segments = new ArrayList<>();
        Optional<Chart.Point> before = Optional.empty();
        for (Step step : series.steps()) {
            Optional<Double> y = step.amount().map(amount -> up.percent(amount.doubleValue()));
            double from = across.percent(step.first());
            double until = Math.min(100, across.percent(step.last().plusDays(1)));
            if (y.isPresent()) {
                before.ifPresent(point -> segments.add(new Chart.Segment(point, new Chart.Point(from, y.get()))));
                segments.add(new Chart.Segment(new Chart.Point(from, y.get()), new Chart.Point(until, y.get())));
            }
            before = y.map(height -> new Chart.Point(until, height));
        }
        return Chart.Line.of(series.mark(), series.name(), segments);
    }
}

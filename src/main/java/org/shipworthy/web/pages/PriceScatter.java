package org.shipworthy.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shipworthy.web.charts.Chart;
import org.shipworthy.web.charts.Labels;
import org.shipworthy.web.charts.Scale;

/**
 * Prices as dots, each power of ten as high as the others.
 *
 * @param drawn how many of the rows are in the chart: the first ones, in dollars, whose place is known
 */
record PriceScatter(Optional<Chart> chart, int drawn) {

    static final int MOST_DOTS = 300;

    static PriceScatter of(List<PriceBoard.Row> rows, PricesPage.Against against, String words) {
        Function<PriceBoard.Row, Optional<Double>> place = place(against);
        List<PriceBoard.Row> drawn = rows.stream()
                .filter(row -> place.apply(row).isPresent() && row.price().currency().getCurrencyCode().equals("USD")).limit(MOST_DOTS).toList();
        if (drawn.isEmpty()) {
            return new PriceScatter(Optional.empty(), 0);
        }
        Scale up = logarithmic(drawn.stream().map(row -> row.price().amount().doubleValue()).toList());
        Scale across = across(against, drawn.stream().map(row -> place.apply(row).orElseThrow()).toList());
        List<Chart.Dot> dots = new ArrayList<>();
        drawn.forEach(row -> dots.add(dot(row, new Chart.Point(across.percent(place.apply(row).orElseThrow()), up.percent(row.price().amount().doubleValue())))));
        String says = drawn.size() + " tools: price in " + words + " against " + against.words() + "; the table below says the same";
        return new PriceScatter(Optional.of(new Chart(says, across.ticks(Show::tick), up.ticks(Show::tick), words, List.of(), Labels.place(dots), List.of())), drawn.size());
    }

    private static Function<PriceBoard.Row, Optional<Double>> place(PricesPage.Against against) {
        return switch (against) {
            case CONTEXT -> row -> row.context().map(Number::doubleValue);
            case DATE -> row -> row.released().map(day -> (double) day.toEpochDay());
        };
    }

    private static Scale across(PricesPage.Against against, Collection<Double> places) {
        return switch (against) {
            case CONTEXT -> logarithmic(places);
            case DATE -> Scale.days(day(places.stream().mapToDouble(Double::doubleValue).min().orElseThrow()),
                    day(places.stream().mapToDouble(Double::doubleValue).max().orElseThrow()));
        };
    }

    private static LocalDate day(double epochDay) {
        return LocalDate.ofEpochDay((long) epochDay);
    }

    private static Scale logarithmic(Collection<Double> values) {
        return Scale.logarithmic(values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                values.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }

    private static Chart.Dot dot(PriceBoard.Row row, Chart.Point at) {
        return new Chart.Dot('A', at, row.tool().name() + ": " + row.price() + ", " + row.offer().name(), row.tool().name(), false);
    }
}

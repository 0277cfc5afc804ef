package org.shipworthy.web.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.Axis;
import org.shipworthy.pricing.BreakEven;
import org.shipworthy.pricing.Workload;
import org.shipworthy.web.charts.Chart;
import org.shipworthy.web.charts.Scale;

/**
 * Which of two offers is cheaper as the volume or the mix changes.
 *
 * @param choices the offers to choose from, cheapest first
 * @param views   one for each axis
 */
public record BreakEvenRead(Cost first, Cost second, List<Cost> choices, List<View> views, Map<String, String> kept) {

    private static final String FIRST = "between";
    private static final String SECOND = "and";
    private static final int EVERY = 4;

    /** @param chart empty when the two cannot be compared, for the reason in the words */
    public record View(Axis axis, String words, Optional<Chart> chart, List<Row> rows) {}

    /** A line of the table that says the same as the chart. */
    public record Row(String position, Money first, Money second) {}

    /** Between the two offers that the address names, otherwise between the cheapest of the two cheapest tools, or of one tool. */
    static Optional<BreakEvenRead> find(Map<String, String> query, WorkloadForm form, List<Cost> costs) {
        List<Cost> choices = costs.stream().filter(cost -> cost.total().isPresent()).toList();
        Optional<Cost> first = named(choices, query.get(FIRST)).or(() -> choices.stream().filter(Cost::isPaid).findFirst());
        Optional<Cost> second = named(choices, query.get(SECOND)).or(() -> first.flatMap(one -> other(choices, one)));
        if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
            return Optional.empty();
        }
        Workload workload = form.workload().orElseThrow();
        return Optional.of(new BreakEvenRead(first.get(), second.get(), choices,
                Arrays.stream(Axis.values()).map(axis -> view(first.get(), second.get(), workload, axis)).toList(), form.all()));
    }

    private static Optional<Cost> named(List<Cost> choices, String key) {
        return choices.stream().filter(cost -> cost.key().equals(key)).findFirst();
    }

    private static Optional<Cost> other(List<Cost> choices, Cost one) {
        List<Cost> paid = choices.stream().filter(cost -> cost.isPaid() && !cost.equals(one)).toList();
        return paid.stream().filter(cost -> !cost.tool().equals(one.tool())).findFirst().or(() -> paid.stream().findFirst());
    }

    private static View view(Cost first, Cost second, Workload workload, Axis axis) {
        return switch (BreakEven.between(first.estimate().card(), second.estimate().card(), workload, axis)) {
            case BreakEven.Unknown unknown -> new View(axis, unknown.reason(), Optional.empty(), List.of());
            case BreakEven.Found found -> new View(axis, (found.words() + " " + axis.remark(workload)).strip(), Optional.of(chart(first, second, workload, found)), rows(found));
        };
    }

    private static List<Row> rows(BreakEven.Found found) {
        return IntStream.range(0, found.points().size()).filter(i -> i % EVERY == 0).mapToObj(found.points()::get)
                .map(point -> new Row(found.axis().words(point.position()), point.first(), point.second())).toList();
    }

    private static Chart chart(Cost first, Cost second, Workload workload, BreakEven.Found found) {
        double most = found.points().stream().flatMap(point -> List.of(point.first(), point.second()).stream())
                .mapToDouble(money -> money.amount().doubleValue()).max().orElse(1);
        Scale across = Scale.until(found.points().getLast().position());
        Scale up = Scale.linear(most);
        List<Chart.Line> lines = List.of(
                line(first.mark(), first, found, across, up, point -> point.first().amount().doubleValue()),
                line(second.mark() == first.mark() ? next(first.mark()) : second.mark(), second, found, across, up, point -> point.second().amount().doubleValue()));
        return new Chart(found.words(), across.ticks(value -> Show.tick(found.axis() == Axis.REQUESTS ? value : value / 10) + (found.axis() == Axis.REQUESTS ? "" : "%")),
                up.ticks(Show::tick), first.estimate().card().currency().getCurrencyCode() + " a month", lines, List.of(), now(workload, found.axis(), across));
    }

    private static char next(char mark) {
        return mark == 'A' ? 'B' : 'A';
    }

    private static Chart.Line line(char mark, Cost cost, BreakEven.Found found, Scale across, Scale up, ToDoubleFunction<BreakEven.Point> amount) {
        return Chart.Line.through(mark, cost.name(), found.points().stream()
                .map(point -> new Chart.Point(across.percent(point.position()), up.percent(amount.applyAsDouble(point)))).toList());
    }

    private static List<Chart.Rule> now(Workload workload, Axis axis, Scale across) {
        long tokens = workload.input() + workload.output();
        return switch (axis) {
            case REQUESTS -> List.of(new Chart.Rule(across.percent(workload.requests()), "yours"));
            case OUTPUT_SHARE -> tokens == 0 ? List.of() : List.of(new Chart.Rule(across.percent(1_000.0 * workload.output() / tokens), "yours"));
            case CACHED_SHARE -> List.of(new Chart.Rule(across.percent(workload.cached().doubleValue() * 10), "yours"));
        };
    }

    public String firstName() {
        return FIRST;
    }

    public String secondName() {
        return SECOND;
    }

    /** What the form that chooses two offers carries along. */
    public Map<String, String> hidden() {
        return new LinkedHashMap<>(kept);
    }
}

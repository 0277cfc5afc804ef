package org.shipworthy.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.Rate;
import org.shipworthy.pricing.RateCard;
import org.shipworthy.pricing.RateCards;
import org.shipworthy.pricing.RateHistory;
import org.shipworthy.pricing.RateUnit;
import org.shipworthy.web.charts.Chart;

/**
 * The listed prices of a tool's offers that changed, as far as they are on record.
 *
 * @param charts one for each unit
 * @param rows   newest first
 */
public record PastPrices(List<UnitChart> charts, List<Row> rows) {

    private static final int MOST_ROWS = 60;

    public record UnitChart(RateUnit unit, Chart chart) {}

    /**
     * @param first  empty when the price held before anything is on record
     * @param amount empty when the price was not published
     * @param basis  what the first day is: {@code in force}, {@code noticed} or {@code first read}
     */
    public record Row(char mark, String offer, RateUnit unit, Optional<LocalDate> first, Optional<Money> amount, String basis) {}

    /** An offer and what it charged over time. */
    private record Dated(Offer offer, RateHistory history) {}

    static Optional<PastPrices> find(Tool tool, LocalDate today) {
        List<Dated> dated = tool.offers().stream().filter(PastPrices::isDated)
                .map(offer -> new Dated(offer, RateCards.history(tool, offer, Optional.empty()))).toList();
        List<UnitChart> charts = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (RateUnit unit : RateUnit.values()) {
            List<StepChart.Series> series = new ArrayList<>();
            for (int i = 0; i < dated.size() && series.size() < StepChart.MOST; i++) {
                add(series, rows, dated.get(i), unit, today);
            }
            if (!series.isEmpty()) {
                charts.add(new UnitChart(unit, StepChart.of(unit.label() + " " + unit.per() + ", by day", unit.per(), series, today)));
            }
        }
        rows.sort(Comparator.comparing((Row row) -> row.first().orElse(LocalDate.MIN)).reversed());
        return charts.isEmpty() ? Optional.empty() : Optional.of(new PastPrices(List.copyOf(charts), rows.stream().limit(MOST_ROWS).toList()));
    }

    private static void add(List<StepChart.Series> series, List<Row> rows, Dated dated, RateUnit unit, LocalDate today) {
        Offer offer = dated.offer();
        RateHistory history = dated.history();
        Optional<StepChart.Period> period = StepChart.period(history.firstDays(), today);
        List<LocalDate> changes = changes(history, unit);
        if (period.isEmpty() || changes.size() < 2) {
            return;
        }
        char mark = (char) ('A' + series.size());
        List<StepChart.Step> steps = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            LocalDate day = changes.get(i);
            Optional<Money> amount = amount(history.on(day), unit);
            LocalDate last = i + 1 < changes.size() ? changes.get(i + 1).minusDays(1) : period.get().last();
            LocalDate first = day.isBefore(period.get().first()) ? period.get().first() : day;
            steps.add(new StepChart.Step(first, last, amount.map(Money::amount)));
            rows.add(new Row(mark, offer.name(), unit, Optional.of(day).filter(known -> !known.equals(LocalDate.MIN)), amount, basis(offer, unit, amount, day)));
        }
        series.add(new StepChart.Series(mark, offer.name(), steps));
    }

    /** Whether any source dates a price or stopped saying one; else what differs is only what sources say that were read on different days. */
    static boolean isDated(Offer offer) {
        return offer.prices().claims().stream().anyMatch(claim -> claim.from().isPresent() || claim.until().isPresent() || claim.gone().isPresent());
    }

    /** The days on which the price of the unit became another one. */
    private static List<LocalDate> changes(RateHistory history, RateUnit unit) {
        List<LocalDate> changes = new ArrayList<>();
        for (LocalDate day : history.firstDays()) {
            Optional<Money> amount = amount(history.on(day), unit);
            boolean isFirst = changes.isEmpty() && amount.isPresent();
            if (isFirst || !changes.isEmpty() && !amount(history.on(changes.getLast()), unit).equals(amount)) {
                changes.add(day);
            }
        }
        return changes;
    }

    /** The standard price, for requests of any length at any hour. */
    private static Optional<Money> amount(RateCard card, RateUnit unit) {
        return card.rates().stream().filter(rate -> rate.unit() == unit && rate.when().isNone()).map(Rate::price).findFirst();
    }

    private static String basis(Offer offer, RateUnit unit, Optional<Money> amount, LocalDate day) {
        List<Claim> claims = offer.prices().claims().stream()
                .filter(claim -> claim.attribute() == unit.attribute() && amount.map(Value.Amount::new).filter(claim.value()::equals).isPresent()).toList();
        if (claims.stream().anyMatch(claim -> claim.from().filter(day::equals).isPresent())) {
            return "in force";
        }
        return claims.stream().anyMatch(claim -> claim.noticed().filter(day::equals).isPresent()) ? "noticed" : "first read";
    }
}

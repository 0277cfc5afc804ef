package org.shipworthy.pricing;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.shipworthy.kernel.Money;

/**
 * What a period's own usage would have cost, at the prices that held on each day. Minimums and free use count for each
 * calendar month in which anything was used; a machine that is always on is paid for all of it. All usage is taken as
 * standard: files do not say what was in batch.
 *
 * @param first        the first day of the usage
 * @param last         the last day of the usage
 * @param models       in the order of their names in the file
 * @param alternatives cheapest first
 * @param spend        what the file says it cost, when every row does
 */
public record UsageReplay(LocalDate first, LocalDate last, List<ModelUse> models, List<Alternative> alternatives, Optional<Money> spend) {

    public UsageReplay {
        models = List.copyOf(models);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * What was used of one model of the file.
     *
     * @param requests 0 when the file does not count them
     * @param asUsed   what it cost at the prices of the offer that the model was matched to; empty when it was not matched
     */
    public record ModelUse(String model, long requests, long input, long cached, long output, Optional<Alternative> asUsed) {}

    /**
     * What usage would have cost on an offer.
     *
     * @param estimate    for the whole period, of the card that held at its end
     * @param assumedDays days of use before the first price on record, on which that price was taken
     */
    public record Alternative(CostEstimate estimate, long assumedDays) {}

    /**
     * @param asUsed       finds the offer that a model's name in the file stands for
     * @param alternatives offers that could have taken all of the usage
     * @return empty when nothing was used
     */
    public static Optional<UsageReplay> of(UsageTotals totals, Function<String, Optional<RateHistory>> asUsed, Collection<RateHistory> alternatives) {
        if (totals.sums().isEmpty()) {
            return Optional.empty();
        }
        Map<String, UsageSum> models = new TreeMap<>();
        totals.sums().forEach((group, sum) -> models.computeIfAbsent(group.model(), ignored -> new UsageSum()).add(sum));
        List<ModelUse> used = new ArrayList<>();
        models.forEach((model, sum) -> used.add(new ModelUse(model, sum.requests(), sum.input(), sum.cached(), sum.output(),
                asUsed.apply(model).map(prices -> replay(totals, group -> group.model().equals(model), prices)))));
        List<Alternative> others = alternatives.stream().map(prices -> replay(totals, group -> true, prices))
                .sorted(comparing(Alternative::estimate, CostEstimate.CHEAPEST_FIRST)).toList();
        return Optional.of(new UsageReplay(totals.sums().firstKey().day(), totals.sums().lastKey().day(), used, others,
                totals.spend().map(amount -> Money.usd(amount.toPlainString()))));
    }

    private static Alternative replay(UsageTotals totals, Predicate<UsageTotals.Group> which, RateHistory prices) {
        NavigableMap<YearMonth, Map<Use, UsageSum>> months = new TreeMap<>();
        Set<LocalDate> assumed = new HashSet<>();
        totals.sums().forEach((group, sum) -> {
            if (which.test(group)) {
                Use use = new Use(prices.on(group.day()), group.requestTokens(), group.hours(), group.counts());
                months.computeIfAbsent(YearMonth.from(group.day()), ignored -> new LinkedHashMap<>()).computeIfAbsent(use, ignored -> new UsageSum()).add(sum);
                if (!prices.isRecordedOn(group.day())) {
                    assumed.add(group.day());
                }
            }
        });
        RateCard closing = prices.on(months.lastKey().atEndOfMonth());
        return new Alternative(closing.whyNotFor(0).<CostEstimate>map(reason -> new CostEstimate.NotComparable(closing, reason))
                .orElseGet(() -> estimate(months, prices, closing)), assumed.size());
    }

    /** What one card charges alike. */
    private record Use(RateCard card, long requestTokens, DayWindow hours, boolean counts) {

        Month.Priced priced(UsageSum sum) {
            return new Month.Priced(card, sum.demand(requestTokens, hours, counts));
        }
    }

    private static CostEstimate estimate(Map<YearMonth, Map<Use, UsageSum>> months, RateHistory prices, RateCard closing) {
        Meter whole = new Meter(FreeUse.NONE);
        months.forEach((month, uses) -> whole.add(Month.of(prices.on(month.atEndOfMonth()),
                uses.entrySet().stream().map(use -> use.getKey().priced(use.getValue())).toList())));
        return whole.estimate(closing);
    }
}

package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shipworthy.pricing.usage.UsageRow;

/**
 * Usage summed up as far as prices do not tell rows apart: by day, model, the length of requests and the hour, as the given
 * prices divide them. Takes the rows of a reader as they come; its memory is bounded.
 */
public final class UsageTotals implements Predicate<UsageRow> {

    /** Groups of rows, some 40 MB of them. */
    static final int MOST_GROUPS = 200_000;

    private final NavigableSet<Long> lengths = new TreeSet<>(List.of(0L));
    private final List<DayWindow> hours;
    private final SortedMap<Group, UsageSum> sums = new TreeMap<>();
    private BigDecimal spend = BigDecimal.ZERO;
    private boolean isSpendKnown = true;

    /**
     * @param requestTokens a length of which the prices do not tell other requests of the group apart, 0 when it is not known
     * @param counts        whether the number of requests is known
     */
    record Group(LocalDate day, String model, long requestTokens, DayWindow hours, boolean counts) implements Comparable<Group> {

        private static final Comparator<Group> ORDER = Comparator.comparing(Group::day).thenComparing(Group::model).thenComparing(Group::requestTokens)
                .thenComparing(group -> group.hours().from()).thenComparing(group -> group.hours().until()).thenComparing(Group::counts);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /** @param prices those at which the usage will be charged */
    public UsageTotals(Collection<RateHistory> prices) {
        List<RateCard> cards = prices.stream().flatMap(history -> history.cards().stream()).toList();
        cards.stream().flatMap(card -> card.rates().stream()).map(rate -> rate.when().aboveTokens()).forEach(lengths::add);
        hours = DayWindow.ALL_DAY.cutBy(cards.stream().flatMap(card -> card.windows().stream()).distinct().toList());
    }

    /** Adds a row. @return false, without adding it, when there are too many different ones to sum up */
    @Override
    public boolean test(UsageRow row) {
        Group group = new Group(row.day(), row.model(), length(row), part(row), row.requests().isPresent());
        if (sums.size() == MOST_GROUPS && !sums.containsKey(group)) {
            return false;
        }
        sums.computeIfAbsent(group, ignored -> new UsageSum()).add(row);
        isSpendKnown &= row.spend().isPresent();
        spend = spend.add(row.spend().orElse(BigDecimal.ZERO));
        return true;
    }

    private long length(UsageRow row) {
        if (row.requests().isEmpty() || row.requests().getAsLong() == 0) {
            return 0;
        }
        // rounded up: 200,000.5 tokens on average are more than 200,000
        long tokens = Math.ceilDiv(row.input(), row.requests().getAsLong());
        Long below = lengths.lower(tokens);
        return below == null ? 0 : below + 1;
    }

    private DayWindow part(UsageRow row) {
        return row.time().flatMap(time -> hours.stream().filter(part -> part.contains(time)).findFirst()).orElse(DayWindow.ALL_DAY);
    }

    /** By day. */
    SortedMap<Group, UsageSum> sums() {
        return sums;
    }

    /** The models' names as the file has them. */
    public Set<String> models() {
        return sums.keySet().stream().map(Group::model).collect(Collectors.toSet());
    }

    /** In dollars, where every row says what it cost. */
    Optional<BigDecimal> spend() {
        return isSpendKnown && !sums.isEmpty() ? Optional.of(spend) : Optional.empty();
    }
}

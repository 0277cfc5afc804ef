package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.shipworthy.kernel.Money;

/** What a month of a workload costs on one offer. Amounts are exact; {@link CostWords} rounds them for showing. */
public sealed interface CostEstimate {

    /** The rules in words, as the methodology page shows them. */
    String RULES = "A price for long requests applies to the whole of every request whose input, cached tokens included, is above its limit. "
            + "Where several prices hold, the one for the longest requests is taken, then one for a part of the day. "
            + "Work without a price in its mode (batch, priority) is charged at the standard price. "
            + "Cached tokens without a price of their own are charged as input, reasoning as output; each such line says so. "
            + "Requests and tokens that are free in a month are taken off what is charged first. "
            + "A monthly minimum adds what is missing to it. "
            + "Seat plans are compared for workloads that name seats, and their use is taken to be within the plan's limits. "
            + "What no workload counts, such as images, pages and searches, is in no sum; its price stands beside it. "
            + "A price that is needed and not published makes the cost unknown; it is never taken as zero.";

    /** Cheapest first, those in dollars before those in other currencies; then those that are not published or not comparable, by name. */
    Comparator<CostEstimate> CHEAPEST_FIRST = Comparator.comparing((CostEstimate estimate) -> !(estimate instanceof Priced))
            .thenComparing(estimate -> estimate instanceof NotComparable)
            .thenComparing(estimate -> !estimate.card().currency().getCurrencyCode().equals("USD"))
            .thenComparing(estimate -> estimate.card().currency().getCurrencyCode())
            .thenComparing(estimate -> estimate instanceof Priced priced ? priced.total().amount() : BigDecimal.ZERO)
            .thenComparing(estimate -> estimate.card().name())
            .thenComparing(estimate -> estimate.card().key());

    RateCard card();

    /** Every price that is needed is known. The amounts of the items sum to the total. */
    record Priced(RateCard card, List<Item> items, Money total) implements CostEstimate {
        public Priced {
            items = List.copyOf(items);
        }
    }

    /**
     * A price that is needed is not published.
     *
     * @param missing the units without a price, never empty
     * @param items   what could be priced
     */
    record NotPublished(RateCard card, SortedSet<RateUnit> missing, List<Item> items) implements CostEstimate {
        public NotPublished {
            missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
            items = List.copyOf(items);
        }
    }

    /** The offer does not sell what the workload needs, or the workload does not say enough. */
    record NotComparable(RateCard card, String reason) implements CostEstimate {}

    static CostEstimate of(RateCard card, Workload workload) {
        return of(card, workload, Demand.of(workload));
    }

    private static CostEstimate of(RateCard card, Workload workload, Demand demand) {
        return card.whyNotFor(workload.seats()).<CostEstimate>map(reason -> new NotComparable(card, reason))
                .orElseGet(() -> Month.of(card, demand).estimate(card));
    }

    /** One for each card, in their order. */
    static List<CostEstimate> list(Collection<RateCard> cards, Workload workload) {
        Demand demand = Demand.of(workload);
        return cards.stream().map(card -> of(card, workload, demand)).toList();
    }

    static List<CostEstimate> cheapestFirst(Collection<RateCard> cards, Workload workload) {
        return list(cards, workload).stream().sorted(CHEAPEST_FIRST).toList();
    }
}

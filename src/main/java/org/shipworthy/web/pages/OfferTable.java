package org.shipworthy.web.pages;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;

/** The price read of one tool: its offers, the cheapest known price first; then those listed at zero, then those without a price. */
public record OfferTable(char letter, Tool tool, List<Offer> offers) {

    private static final int FEW = 6;
    private static final int MOST_COLUMNS = 4;

    private static final Comparator<Offer> CHEAPEST_FIRST = Comparator
            .comparing((Offer offer) -> price(offer).isEmpty())
            .thenComparing(offer -> price(offer).filter(price -> price.signum() == 0).isPresent())
            .thenComparing(offer -> price(offer).orElse(BigDecimal.ZERO))
            .thenComparing(Offer::name);

    public static OfferTable of(char letter, Tool tool) {
        return new OfferTable(letter, tool, tool.offers().stream().sorted(CHEAPEST_FIRST).toList());
    }

    /** What an offer is ordered by: its first price, which for an API is the one for input. */
    private static Optional<BigDecimal> price(Offer offer) {
        return offer.prices().stream().flatMap(fact -> amount(fact).stream()).findFirst();
    }

    private static Optional<BigDecimal> amount(Fact price) {
        return price.value() instanceof Value.Amount(Money money) ? Optional.of(money.amount()) : Optional.empty();
    }

    /** The claim whose source and note go for every price of the offer, none of them disputed; it is then named once. */
    public Optional<Claim> commonSource(Offer offer) {
        List<Fact> prices = prices(offer);
        boolean common = prices.size() > 1
                && prices.stream().noneMatch(Fact::isDisputed)
                && prices.stream().map(price -> List.of(price.shown().source(), price.shown().note())).distinct().count() == 1;
        return common ? Optional.of(prices.getFirst().shown()) : Optional.empty();
    }

    public List<Fact> prices(Offer offer) {
        return offer.prices().stream().toList();
    }

    /** Prices that hold under conditions only, such as in batch or above some length. */
    public List<Fact> conditional(Offer offer) {
        return offer.prices().conditional().toList();
    }

    /** As many offers as fit beside those of other tools. */
    public List<Offer> few() {
        return offers.subList(0, Math.min(FEW, offers.size()));
    }

    /** The prices that most offers have, in the order in which prices are shown. */
    public List<Attribute> columns() {
        Map<Attribute, Long> counts = offers.stream().flatMap(offer -> offer.prices().stream()).collect(groupingBy(Fact::attribute, counting()));
        return counts.keySet().stream()
                .sorted(Comparator.comparing((Attribute attribute) -> -counts.get(attribute)).thenComparing(naturalOrder()))
                .limit(MOST_COLUMNS)
                .sorted()
                .toList();
    }

    /** Whether all columns are paid by the million tokens, so that the unit need not stand in each. */
    public boolean isOfTokens() {
        return columns().stream().allMatch(attribute -> attribute.unit().equals(Attribute.PRICE_INPUT.unit()));
    }

    public Optional<Fact> cell(Offer offer, Attribute column) {
        return offer.prices().find(column);
    }

    /** What a column is sorted by; empty where no amount is known. */
    public String key(Optional<Fact> price) {
        return price.flatMap(OfferTable::amount).map(BigDecimal::toPlainString).orElse("");
    }

    /** Without the currency that goes without saying. */
    public String shortly(Claim claim) {
        return Show.value(claim).replaceFirst(" USD$", "");
    }

    /** Whether an offer has more to say than fits into its row. */
    public boolean hasMore(Offer offer) {
        return commonSource(offer).isEmpty() && !prices(offer).isEmpty() || offer.prices().conditional().findAny().isPresent()
                || !columns().containsAll(prices(offer).stream().map(Fact::attribute).toList());
    }
}

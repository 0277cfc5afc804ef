package org.shipworthy.web.pages;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;

/** The price read of one tool: its offers, the cheapest known price first; then those listed at zero, then those without a price. */
public record OfferTable(char letter, Tool tool, List<Offer> offers) {

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
}

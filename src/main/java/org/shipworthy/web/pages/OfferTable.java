package org.shipworthy.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import java.math.BigDecimal;

/** The price read of one tool: its offers, those with the cheapest known price first, those without one last. */
public record OfferTable(char letter, Tool tool, List<Offer> offers) {

    private static final Comparator<Offer> CHEAPEST_FIRST = Comparator
            .comparing((Offer offer) -> price(offer).isEmpty())
            .thenComparing(offer -> price(offer).orElse(BigDecimal.ZERO))
            .thenComparing(Offer::name);

    public static OfferTable of(char letter, Tool tool) {
        return new OfferTable(letter, tool, tool.offers().stream().sorted(CHEAPEST_FIRST).toList());
    }

    /** What an offer is ordered by: its first price, which for an API is the one for input. */
    private static Optional<BigDecimal> price(Offer offer) {
        return offer.prices().stream().filter(Fact::isPublished).findFirst().map(Fact::value)
                .map(value -> value instanceof Value.Amount amount ? amount.money().amount() : null);
    }

    public List<Fact> prices(Offer offer) {
        return offer.prices().stream().toList();
    }

}

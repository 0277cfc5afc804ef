package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;

/** What the catalogue's offers charge. An offer that is priced in several currencies is read in that of its first price. */
public final class RateCards {

    private static final Currency DOLLAR = Currency.getInstance("USD");

    private RateCards() {}

    /**
     * An offer at the prices that its page shows.
     *
     * @param hardware the reader's machine, which open weights run on
     */
    public static RateCard of(Tool tool, Offer offer, Optional<OwnHardware> hardware) {
        return card(tool, offer, offer.prices(), currency(offer.prices()), hardware);
    }

    /** Every offer of a tool, as {@link #of(Tool, Offer, Optional)} reads it. */
    public static List<RateCard> of(Tool tool, Optional<OwnHardware> hardware) {
        return tool.offers().stream().map(offer -> of(tool, offer, hardware)).toList();
    }

    /**
     * An offer's prices over time. A price holds from the day that its source names, else from the day on which it was
     * noticed or first read; one that is only known to end is taken to have held before. Prices that are known to come are
     * included.
     */
    public static RateHistory history(Tool tool, Offer offer, Optional<OwnHardware> hardware) {
        Currency currency = currency(offer.prices());
        NavigableMap<LocalDate, RateCard> cards = new TreeMap<>();
        for (LocalDate day : HeldClaims.changes(offer.prices().claims())) {
            RateCard card = card(tool, offer, HeldClaims.on(offer.prices().claims(), day), currency, hardware);
            if (cards.isEmpty() || !cards.lastEntry().getValue().equals(card)) {
                cards.put(day, card);
            }
        }
        return cards.isEmpty() ? RateHistory.always(of(tool, offer, hardware)) : new RateHistory(cards);
    }

    private static RateCard card(Tool tool, Offer offer, Facts prices, Currency currency, Optional<OwnHardware> hardware) {
        String key = tool.slug() + "/" + offer.id();
        String name = tool.name() + ", " + offer.name();
        List<Rate> rates = rates(prices, currency);
        RateCard card = switch (offer.kind()) {
            case API -> RateCard.metered(key, name, currency, rates);
            case SEATS -> RateCard.seats(key, name, currency, rates);
            case OPEN_WEIGHTS -> RateCard.ownHardware(key, name, hardware.map(machine -> machine.hour().currency()).orElse(currency), hardware);
            case OPEN_SOURCE -> RateCard.software(key, name, currency);
        };
        FreeUse free = free(prices);
        RateCard withFree = free.equals(FreeUse.NONE) ? card : card.withFree(free);
        return minimum(prices, card.currency()).map(withFree::withMinimum).orElse(withFree);
    }

    private static Currency currency(Facts prices) {
        return prices.amounts().map(fact -> money(fact).currency()).findFirst().orElse(DOLLAR);
    }

    private static List<Rate> rates(Facts prices, Currency currency) {
        List<Rate> rates = new ArrayList<>();
        prices.amounts().filter(fact -> money(fact).currency().equals(currency)).forEach(fact ->
                RateUnit.find(fact.attribute()).ifPresent(unit -> rates.add(new Rate(unit, money(fact), fact.conditions()))));
        return rates;
    }

    private static Money money(Fact fact) {
        return ((Value.Amount) fact.value()).money();
    }

    private static Optional<Money> minimum(Facts prices, Currency currency) {
        return prices.find(Attribute.PRICE_MONTH_MINIMUM).filter(fact -> fact.value() instanceof Value.Amount).map(RateCards::money)
                .filter(least -> least.currency().equals(currency));
    }

    private static FreeUse free(Facts prices) {
        return new FreeUse(count(prices, Attribute.FREE_TOKENS), count(prices, Attribute.FREE_REQUESTS));
    }

    private static BigDecimal count(Facts prices, Attribute attribute) {
        return prices.find(attribute).filter(fact -> fact.value() instanceof Value.Count).map(fact -> ((Value.Count) fact.value()).count()).orElse(BigDecimal.ZERO);
    }
}

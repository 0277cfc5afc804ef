package org.shipworthy.pricing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;

/**
 * Until when the prices of an offer are taken as current: until the first of them expires, and at a reseller until the
 * maker's own price of the same unit gave way to another after theirs was read.
 *
 * @param last the last day; {@link LocalDate#MAX} where nothing is priced
 * @param why  what ends then, to follow "a price of the tool": {@code was read long ago}
 */
public record PriceAge(LocalDate last, String why) {

    private static final PriceAge NO_PRICE = new PriceAge(LocalDate.MAX, "");

    public static PriceAge of(Tool tool, Offer offer) {
        return offer.prices().amounts()
                .flatMap(fact -> Stream.concat(Stream.of(new PriceAge(fact.expires(), "was read long ago")), overtaken(tool, offer, fact).stream()))
                .min(Comparator.comparing(PriceAge::last)).orElse(NO_PRICE);
    }

    public boolean isOldOn(LocalDate day) {
        return day.isAfter(last);
    }

    /** A price whose source names the day from which it holds was not read too early. */
    private static Optional<PriceAge> overtaken(Tool tool, Offer offer, Fact fact) {
        return isOfMaker(tool, offer) || fact.shown().from().isPresent() ? Optional.empty()
                : tool.offers().stream().filter(own -> isOfMaker(tool, own)).flatMap(own -> changes(own, fact))
                        .filter(day -> day.isAfter(fact.shown().source().readOn())).min(Comparator.naturalOrder())
                        .map(day -> new PriceAge(day.minusDays(1), "was read before " + tool.maker().name() + " changed its own"));
    }

    private static boolean isOfMaker(Tool tool, Offer offer) {
        return offer.seller().equals(tool.maker().name());
    }

    /** The days on which one price began where another had ended. */
    private static Stream<LocalDate> changes(Offer own, Fact fact) {
        return own.prices().claims().stream().filter(claim -> isLike(claim, fact)).flatMap(claim -> claim.from().stream())
                .filter(day -> own.prices().claims().stream().anyMatch(claim -> isLike(claim, fact) && claim.until().filter(day::isAfter).isPresent()));
    }

    private static boolean isLike(Claim claim, Fact fact) {
        return claim.attribute() == fact.attribute() && claim.conditions().equals(fact.conditions());
    }
}

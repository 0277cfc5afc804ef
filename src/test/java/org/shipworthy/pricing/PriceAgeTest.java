package org.shipworthy.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.SourceRank;

/** The cast's maker is Acme, whose own price changes on 1 September. */
class PriceAgeTest {

    private static final LocalDate CHANGE = LocalDate.of(2026, 9, 1);
    private static final Offer OWN = offer("Acme", price("2", CHANGE.minusDays(60), Optional.empty(), Optional.of(CHANGE.minusDays(1))),
            price("3", CHANGE.minusDays(10), Optional.of(CHANGE), Optional.empty()));

    @Test
    void aPriceAgesByItself() {
        PriceAge age = age(offer("Reseller", price("2", CHANGE, Optional.empty(), Optional.empty())));

        assertThat(age).isEqualTo(new PriceAge(CHANGE.plus(Attribute.PRICE_INPUT.lifetime()), "was read long ago"));
        assertThat(age.isOldOn(age.last())).isFalse();
        assertThat(age.isOldOn(age.last().plusDays(1))).isTrue();
    }

    @Test
    void aResellersPriceIsOvertakenByTheMakersNextOne() {
        PriceAge age = age(offer("Reseller", price("2.2", CHANGE.minusDays(1), Optional.empty(), Optional.empty())));

        assertThat(age).isEqualTo(new PriceAge(CHANGE.minusDays(1), "was read before Acme changed its own"));
    }

    @Test
    void whatNamesTheDayFromWhichItHoldsIsNotOvertaken() {
        PriceAge age = age(offer("Reseller", price("3.3", CHANGE.minusDays(1), Optional.of(CHANGE), Optional.empty())));

        assertThat(age.why()).isEqualTo("was read long ago");
    }

    @Test
    void theMakersOwnPriceIsNotOvertakenByItself() {
        assertThat(age(OWN).why()).isEqualTo("was read long ago");
    }

    @Test
    void anOfferWithoutAPriceIsNeverOld() {
        assertThat(age(offer("Reseller")).last()).isEqualTo(LocalDate.MAX);
    }

    private static PriceAge age(Offer offer) {
        Tool tool = Cast.tool("anvil").withOffers(List.of(OWN, offer));
        return PriceAge.of(tool, offer);
    }

    private static Claim price(String amount, LocalDate read, Optional<LocalDate> from, Optional<LocalDate> until) {
        return new Claim(Attribute.PRICE_INPUT, Conditions.NONE, new Value.Amount(Money.usd(amount)), Cast.source("Catalogue " + amount, SourceRank.CATALOGUE, read),
                from, until, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Offer offer(String seller, Claim... prices) {
        return new Offer(new Slug("offer-" + prices.length), OfferKind.API, seller + " API", seller, Optional.empty(), Optional.empty(), Facts.resolve(List.of(prices), Cast.TODAY));
    }
}

package org.shipworthy.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.TODAY;
import static org.shipworthy._support.Cast.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Entry;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Slug;

class SubstitutesTest {

    private static final Claim TEXT = claim(Attribute.INPUTS, new Value.Terms(List.of("text")));
    private static final Claim IMAGES = claim(Attribute.INPUTS, new Value.Terms(List.of("text", "image")));

    /** By a maker of its own, sold by so many sellers at this price for output, and a tenth of it for input. */
    private static Tool sold(String slug, String maker, String usd, int sellers, Claim... facts) {
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < sellers; i++) {
            offers.add(new Offer(new Slug("seller-" + i), OfferKind.API, "Seller " + i, "Seller " + i, Optional.empty(), Optional.empty(), Facts.resolve(List.of(
                    claim(Attribute.PRICE_OUTPUT, amount(new BigDecimal(usd))),
                    claim(Attribute.PRICE_INPUT, amount(new BigDecimal(usd).movePointLeft(1)))), TODAY)));
        }
        return new Tool(new Slug(slug), slug, new Maker(new Slug(maker), maker), Cast.MODELS, "", "", Entry.PAID, "", TODAY, List.of(), List.of(), List.of(),
                Facts.resolve(List.of(facts), TODAY), offers);
    }

    private static Value amount(BigDecimal usd) {
        return new Value.Amount(Money.usd(usd.toPlainString()));
    }

    private static List<String> substitutes(Tool tool, Tool... others) {
        List<Tool> all = new ArrayList<>(List.of(others));
        all.add(tool);
        return new Substitutes(new Shelf(List.of(Cast.MODELS), all)).of(tool).stream().map(one -> one.tool().name()).toList();
    }

    @Test
    void aToolAtTwiceThePriceCanStandInAndOneAboveThatCannot() {
        assertThat(substitutes(sold("own", "a", "1.00", 1, TEXT), sold("twice", "b", "2.00", 1, TEXT), sold("half", "c", "0.50", 1, TEXT),
                sold("more", "d", "2.01", 1, TEXT), sold("less", "e", "0.49", 1, TEXT))).containsExactly("half", "twice");
    }

    @Test
    void itMustTakeWhateverTheToolTakes() {
        Tool own = sold("own", "a", "1.00", 1, IMAGES);
        assertThat(substitutes(own, sold("sees", "b", "1.00", 1, IMAGES), sold("reads", "c", "1.00", 1, TEXT), sold("unknown", "d", "1.00", 1))).containsExactly("sees");
    }

    @Test
    void theMostWidelySoldComeFirstAndEachMakerOnce() {
        assertThat(substitutes(sold("own", "a", "1.00", 1, TEXT), sold("rare", "b", "1.00", 1, TEXT), sold("wide", "c", "1.00", 9, TEXT),
                sold("wide-too", "c", "1.00", 8, TEXT), sold("same-maker", "a", "1.00", 9, TEXT), sold("some", "d", "1.10", 3, TEXT),
                sold("few", "e", "1.10", 2, TEXT))).containsExactly("wide", "some", "few");
    }

    @Test
    void whatIsDeprecatedOrWithoutAPriceIsNotProposed() {
        Tool old = sold("old", "b", "1.00", 1, TEXT, claim(Attribute.DEPRECATED_ON, new Value.Day(TODAY)));
        assertThat(substitutes(sold("own", "a", "1.00", 1, TEXT), old, sold("trial", "c", "0", 3, TEXT), sold("unsold", "d", "1", 0, TEXT))).isEmpty();
        assertThat(substitutes(sold("unpriced", "a", "0", 1, TEXT), sold("other", "b", "1.00", 1, TEXT))).isEmpty();
    }

    @Test
    void theReasonNamesBothPricesAndBothContextWindows() {
        Tool own = sold("own", "a", "1.50", 1, TEXT, claim(Attribute.CONTEXT_WINDOW, new Value.Count(new BigDecimal("128000"))));
        Tool other = sold("other", "b", "2.00", 1, TEXT, claim(Attribute.CONTEXT_WINDOW, new Value.Count(new BigDecimal("1000000"))));
        assertThat(new Substitutes(new Shelf(List.of(Cast.MODELS), List.of(own, other))).of(own)).extracting(Substitutes.Substitute::reason)
                .containsExactly("Usually 0.20 USD for a million tokens in and 2.00 out, beside 0.15 and 1.50; a context window of 1,000,000 tokens beside 128,000.");
    }
}

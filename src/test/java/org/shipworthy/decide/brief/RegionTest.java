package org.shipworthy.decide.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Slug;

class RegionTest {

    /** London and Zurich are no part of the EU, whatever their clouds call them; words that are no place are none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "EU | EU | MET", "EU | eu | MET", "EU | European Union | MET", "EU | Germany or Ireland | MET", "EU | eu-west-1 | MET", "EU | europe-west4 | MET",
        "EU | eu-west-2 | FAILED", "EU | eu-central-2 | FAILED", "EU | United Kingdom | FAILED", "EU | US only | FAILED", "EU | us-east-1 | FAILED",
        "EU | Europe | UNKNOWN", "EU | worldwide | UNKNOWN", "EU | it is in a place of no name | UNKNOWN",
        "DE | EU | UNKNOWN", "DE | FR | FAILED", "DE | Frankfurt (eu-central-1) | MET", "eu-central-1 | Germany | MET",
        "US | eastus2 | MET", "us | United States | MET", "UK | GB | MET"})
    void aRegionIsMetByWhatLiesInItAndOpenWhereALargerOneIsNamed(String asked, String said, Check.Outcome outcome) {
        Tool tool = Cast.tool("ada", Cast.claim(Attribute.DATA_RESIDENCY, new Value.Text(said)));

        assertThat(check(tool, asked).outcome()).isEqualTo(outcome);
    }

    @Test
    void anOfferOfTheRegionMeetsItAndAnotherDoesNot() {
        Offer frankfurt = offer("Bedrock, eu-central-1");
        Offer virginia = offer("Bedrock, us-east-1");
        Tool tool = Cast.tool("ada").withOffers(List.of(virginia, frankfurt));

        assertThat(check(tool, "EU").ground().words()).isEqualTo("offered as Bedrock, eu-central-1");
        assertThat(Region.of("EU").isKeptBy(tool, frankfurt)).isTrue();
        assertThat(Region.of("EU").isKeptBy(tool, virginia)).isFalse();
        assertThat(check(tool, "JP").isUnknown()).isTrue();
    }

    private static Check check(Tool tool, String region) {
        return Region.of(region).check(new Asked.InRegion(region), tool);
    }

    private static Offer offer(String name) {
        return new Offer(new Slug("offer-" + name.length()), OfferKind.API, name, "Seller", Optional.empty(), Optional.empty(), Facts.resolve(List.of(), Cast.TODAY));
    }
}

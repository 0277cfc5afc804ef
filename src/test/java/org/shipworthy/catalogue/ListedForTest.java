package org.shipworthy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shipworthy._support.Cast;
import org.shipworthy.kernel.Slug;
import org.shipworthy.kernel.SourceRank;

class ListedForTest {

    private static final Offer OFFER = new Offer(new Slug("api"), OfferKind.API, "Acme Cloud API, version 2", "Acme and Sons", Optional.empty(), Optional.empty(),
            Facts.resolve(List.of(), Cast.TODAY));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "As listed for Acme Cloud API                 | true  | false",
        "As listed for Bell, Acme Cloud and Chime     | true  | false",
        "As listed for acme cloud api, version 2      | false | false",
        "As listed for Acme Cloud API; the first one  | true  | false",
        "As listed for Acme Cloud AP                  | false | false",
        "As listed for Bell; not Acme Cloud           | false | false",
        "As listed for Bell, Chime and 12 others      | false | true",
        "Listed for Acme Cloud API                    | false | true"})
    void aNoteNamesTheOffersThatItIsAbout(String note, boolean names, boolean all) {
        Claim claim = noted(note.strip());

        assertThat(ListedFor.names(claim, OFFER)).isEqualTo(names);
        assertThat(ListedFor.all(claim)).isEqualTo(all);
    }

    @Test
    void aNoteMayBeAboutOneVersion() {
        assertThat(ListedFor.version(noted("For Anvil 2; the others are older"))).hasValue("Anvil 2");
        assertThat(ListedFor.version(noted("For all six models listed"))).isEmpty();
        assertThat(ListedFor.version(Cast.claim(Attribute.REASONING, new Value.Flag(true)))).isEmpty();
    }

    private static Claim noted(String note) {
        return new Claim(Attribute.REASONING, new Value.Flag(true), Cast.source("Catalogue", SourceRank.CATALOGUE, Cast.TODAY), Optional.of(note));
    }
}

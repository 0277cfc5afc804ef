package org.shipworthy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.TODAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.Cast;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Source;
import org.shipworthy.kernel.SourceRank;

class ConditionsTest {

    private static final Source SOURCE = Cast.source("Catalogue", SourceRank.CATALOGUE, TODAY);

    @ParameterizedTest
    @ValueSource(strings = {"", "batch", "priority above 200000", "above 272000", "at 16:30-00:30", "batch above 1 at 00:30-16:30"})
    void conditionsAreReadAsTheyWereWritten(String text) {
        assertThat(ConditionsText.write(ConditionsText.read(text))).isEqualTo(text);
    }

    @Test
    void aPriceUnderConditionsIsAFactOfItsOwn() {
        Conditions above = Conditions.above(200_000);
        Facts facts = Facts.resolve(List.of(input("3", Conditions.NONE), input("6", above), input("1.5", Conditions.NONE.in(Conditions.Mode.BATCH))), TODAY);
        assertThat(facts.find(Attribute.PRICE_INPUT).orElseThrow().value()).isEqualTo(usd("3"));
        assertThat(facts.find(Attribute.PRICE_INPUT, above).orElseThrow().value()).isEqualTo(usd("6"));
        assertThat(facts.stream()).hasSize(1);
        assertThat(facts.conditional().map(Fact::conditions)).containsExactly(above, Conditions.NONE.in(Conditions.Mode.BATCH));
    }

    @Test
    void aPriceThatIsGoneCountsForNoDay() {
        Claim gone = new Claim(Attribute.PRICE_INPUT, Conditions.NONE, usd("9"), SOURCE, Optional.empty(), Optional.empty(),
                Optional.of(LocalDate.of(2026, 1, 1)), Optional.of(LocalDate.of(2026, 5, 1)), Optional.empty());
        Facts facts = Facts.resolve(List.of(gone, input("3", Conditions.NONE)), LocalDate.of(2026, 2, 1));
        assertThat(facts.find(Attribute.PRICE_INPUT).orElseThrow().differing()).isEmpty();
        assertThat(facts.claims()).contains(gone);
    }

    @Test
    void hoursBeginInclusiveAndEndExclusive() {
        Hours hours = Hours.parse("00:30-16:30").orElseThrow();
        assertThat(hours.contains(LocalTime.of(0, 29))).isFalse();
        assertThat(hours.contains(LocalTime.of(0, 30))).isTrue();
        assertThat(hours.contains(LocalTime.of(16, 29))).isTrue();
        assertThat(hours.contains(LocalTime.of(16, 30))).isFalse();
    }

    @Test
    void hoursMayLieAroundMidnight() {
        Hours night = Hours.parse("16:30-00:30").orElseThrow();
        assertThat(night.contains(LocalTime.of(23, 0))).isTrue();
        assertThat(night.contains(LocalTime.of(0, 29))).isTrue();
        assertThat(night.contains(LocalTime.of(0, 30))).isFalse();
        assertThat(night.contains(LocalTime.NOON)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24:00-01:00", "1:00-2:00", "08:00-08:00", "08:00", "08:00-09:00 UTC"})
    void whatIsNoPartOfADayIsRefused(String text) {
        assertThat(Hours.parse(text)).isEmpty();
    }

    @Test
    void conditionsAreSaidInWords() {
        assertThat(ConditionsText.read("batch above 200000 at 00:30-16:30").words()).isEqualTo("in batch, above 200,000 tokens, 00:30-16:30 UTC");
        assertThat(Conditions.NONE.words()).isEmpty();
    }

    private static Claim input(String amount, Conditions conditions) {
        return new Claim(Attribute.PRICE_INPUT, conditions, usd(amount), SOURCE, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static Value usd(String amount) {
        return new Value.Amount(Money.usd(amount));
    }
}

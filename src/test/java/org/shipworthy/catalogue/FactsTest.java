package org.shipworthy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy._support.Cast.TODAY;
import static org.shipworthy._support.Cast.claim;
import static org.shipworthy._support.Cast.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Source;
import org.shipworthy.kernel.SourceRank;

class FactsTest {

    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final Value NOT_PUBLISHED = new Value.NotPublished();

    @Test
    void theSourceClosestToTheMakerIsShown() {
        Fact fact = window(
                says(1, source("Aggregator", SourceRank.AGGREGATOR, TODAY)),
                says(2, source("Catalogue", SourceRank.CATALOGUE, TODAY)),
                says(3, source("Maker", SourceRank.MAKER, YESTERDAY)),
                says(4, source("Provider", SourceRank.PROVIDER, TODAY)));
        assertThat(fact.value()).isEqualTo(count(3));
        assertThat(fact.differing()).extracting(Claim::value).containsExactly(count(4), count(2), count(1));
        assertThat(fact.isDisputed()).isTrue();
    }

    @Test
    void ofOneRankTheOneReadLastIsShown() {
        Fact fact = window(
                says(1, source("Old", SourceRank.CATALOGUE, YESTERDAY)),
                says(2, source("New", SourceRank.CATALOGUE, TODAY)));
        assertThat(fact.value()).isEqualTo(count(2));
    }

    @Test
    void amongEqualsTheOneRecordedFirstIsShown() {
        Fact fact = window(
                says(1, source("One", SourceRank.CATALOGUE, TODAY)),
                says(2, source("Two", SourceRank.CATALOGUE, TODAY)));
        assertThat(fact.value()).isEqualTo(count(1));
    }

    @Test
    void aValueGoesBeforeNotPublishedOfABetterSource() {
        Fact fact = window(
                claim(Attribute.CONTEXT_WINDOW, NOT_PUBLISHED, source("Maker", SourceRank.MAKER, TODAY)),
                says(1, source("Aggregator", SourceRank.AGGREGATOR, TODAY)));
        assertThat(fact.value()).isEqualTo(count(1));
        assertThat(fact.isDisputed()).isFalse();
        assertThat(fact.differing()).hasSize(1);
    }

    @Test
    void whatNobodyPublishesIsNotPublished() {
        Fact fact = window(claim(Attribute.CONTEXT_WINDOW, NOT_PUBLISHED, source("Maker", SourceRank.MAKER, TODAY)));
        assertThat(fact.isPublished()).isFalse();
    }

    @Test
    void anEarlierReadingOfTheSameSourceNoLongerCounts() {
        Fact fact = window(
                says(1, source("Catalogue", SourceRank.CATALOGUE, YESTERDAY)),
                says(2, source("Catalogue", SourceRank.CATALOGUE, TODAY)));
        assertThat(fact.value()).isEqualTo(count(2));
        assertThat(fact.differing()).isEmpty();
    }

    @Test
    void aSourceThatContradictsItselfOnOneDayIsShownWhole() {
        Source catalogue = source("Catalogue", SourceRank.CATALOGUE, TODAY);
        Fact fact = window(says(1, catalogue), says(2, catalogue));
        assertThat(fact.value()).isEqualTo(count(1));
        assertThat(fact.differing()).extracting(Claim::value).containsExactly(count(2));
        assertThat(fact.isDisputed()).isTrue();
    }

    @Test
    void whoSaysTheSameAgrees() {
        Fact fact = window(
                says(1, source("Maker", SourceRank.MAKER, TODAY)),
                says(1, source("Catalogue", SourceRank.CATALOGUE, TODAY)));
        assertThat(fact.agreeing()).hasSize(1);
        assertThat(fact.isDisputed()).isFalse();
    }

    @Test
    void theOrderOfTermsAndTheDigitsOfAmountsDoNotMakeADispute() {
        Facts facts = Facts.resolve(List.of(
                claim(Attribute.INPUTS, new Value.Terms(List.of("text", "image")), source("One", SourceRank.MAKER, TODAY)),
                claim(Attribute.INPUTS, new Value.Terms(List.of("image", "text")), source("Two", SourceRank.MAKER, TODAY)),
                claim(Attribute.PRICE_INPUT, new Value.Amount(Money.usd("0.50")), source("One", SourceRank.MAKER, TODAY)),
                claim(Attribute.PRICE_INPUT, new Value.Amount(Money.usd("0.5")), source("Two", SourceRank.MAKER, TODAY))), TODAY);
        assertThat(facts.stream()).hasSize(2).noneMatch(Fact::isDisputed);
    }

    @Test
    void aClaimCountsOnTheFirstAndLastDayOfItsPeriodAndOnNoOther() {
        Claim priced = new Claim(Attribute.PRICE_INPUT, Conditions.NONE, new Value.Amount(Money.usd("1")),
                source("Maker", SourceRank.MAKER, TODAY), Optional.of(LocalDate.of(2026, 1, 10)), Optional.of(LocalDate.of(2026, 1, 20)),
                Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(onDay(priced, 9)).isEmpty();
        assertThat(onDay(priced, 10)).isPresent();
        assertThat(onDay(priced, 20)).isPresent();
        assertThat(onDay(priced, 21)).isEmpty();
    }

    private static Optional<Fact> onDay(Claim claim, int dayOfJanuary) {
        return Facts.resolve(List.of(claim), LocalDate.of(2026, 1, dayOfJanuary)).find(Attribute.PRICE_INPUT);
    }

    @Test
    void aFactIsStaleTheDayAfterItsLifetimeEnds() {
        Fact fact = window(says(1, source("Maker", SourceRank.MAKER, LocalDate.of(2025, 1, 1))));
        LocalDate lastDay = LocalDate.of(2026, 1, 1);
        assertThat(fact.expires()).isEqualTo(lastDay);
        assertThat(fact.isStaleOn(lastDay)).isFalse();
        assertThat(fact.isStaleOn(lastDay.plusDays(1))).isTrue();
    }

    private static Fact window(Claim... claims) {
        return Facts.resolve(List.of(claims), TODAY).find(Attribute.CONTEXT_WINDOW).orElseThrow();
    }

    private static Claim says(int tokens, Source source) {
        return claim(Attribute.CONTEXT_WINDOW, count(tokens), source);
    }

    private static Value count(int tokens) {
        return new Value.Count(BigDecimal.valueOf(tokens));
    }
}

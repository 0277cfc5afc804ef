package org.shipworthy.decide.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shipworthy.decide.brief.BriefTest.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.decide.bottomline.Kind;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.RateCards;
import org.shipworthy.publish.Snapshot;

/** What holds for every brief, over made-up tools. */
class AnswerPropertiesTest {

    private static final int TOOLS = 150;

    private final Answers answers = new Answers();

    /** A brief and the tools that it is asked over. */
    record Case(String query, long seed) {

        Brief brief() {
            return read(query);
        }

        Snapshot snapshot() {
            return ManyTools.snapshot(TOOLS, seed);
        }
    }

    static Stream<Case> cases() {
        List<String> queries = List.of(
                "category=models&preset=support-chatbot",
                "category=models&preset=support-chatbot&budget=1500&inputs=image",
                "category=models&preset=document-extraction&context=64000&has=tool-calling&nice-inputs=image&nice-has=open-weights",
                "category=models&requests=5000&in=3000&out=700&budget=40&weigh-price=90&weigh-panel=10",
                "category=models&preset=coding-assistant&nice-budget=900&weigh-facts=60");
        return queries.stream().flatMap(query -> Stream.of(7L, 20261122L, 99L).map(seed -> new Case(query, seed)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void makingAToolCheaperNeverLowersItsPlace(Case one) {
        Snapshot snapshot = one.snapshot();
        Answer before = answer(snapshot, one.brief());
        Random random = new Random(one.seed());
        for (int i = 0; i < 25; i++) {
            Tool tool = snapshot.shelf().tools().get(random.nextInt(TOOLS));
            Tool cheaper = tool.withOffers(tool.offers().stream().map(offer -> cheaper(offer, random)).toList());

            Optional<Integer> place = findPlace(answer(with(snapshot, tool, cheaper), one.brief()), tool);

            findPlace(before, tool).ifPresent(earlier -> assertThat(place.orElseThrow()).isLessThanOrEqualTo(earlier));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneToolMoreNeverReordersTheOthers(Case one) {
        Snapshot all = one.snapshot();
        List<Slug> places = slugs(answer(all, one.brief()));
        for (Tool tool : all.shelf().tools().subList(0, 25)) {
            Snapshot fewer = with(all, tool, null);

            assertThat(slugs(answer(fewer, one.brief()))).isEqualTo(places.stream().filter(slug -> !slug.equals(tool.slug())).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aMustHaveNeverAdmitsAToolThatFailsIt(Case one) {
        Answer answer = answer(one.snapshot(), one.brief());

        assertThat(answer.ranked()).isNotEmpty().allSatisfy(ranked -> one.brief().musts().forEach(must ->
                assertThat(fails(ranked.tool(), must, one.brief())).as(ranked.tool().slug() + " " + must.words()).isFalse()));
        assertThat(answer.excluded()).allSatisfy(excluded -> assertThat(excluded.failed()).isNotEmpty());
        assertThat(answer.considered()).isEqualTo(TOOLS);
    }

    /** Stated apart from the program, from the claims themselves. */
    private static boolean fails(Tool tool, Asked must, Brief brief) {
        return switch (must) {
            case Asked.Modality(Attribute attribute, String term) -> value(tool, attribute) instanceof Value.Terms terms && !terms.terms().contains(term);
            case Asked.Ability(Attribute attribute) -> value(tool, attribute) instanceof Value.Flag(boolean holds) && !holds;
            case Asked.AtLeast(Attribute attribute, long tokens) -> value(tool, attribute) instanceof Value.Count(BigDecimal count) && count.longValueExact() < tokens;
            case Asked.Within within -> costs(tool, brief).min(BigDecimal::compareTo).filter(least -> least.compareTo(within.budget().amount()) > 0).isPresent();
            default -> throw new IllegalArgumentException("no case asks for " + must);
        };
    }

    private static Value value(Tool tool, Attribute attribute) {
        return tool.fact(attribute).map(fact -> fact.value()).orElse(new Value.NotPublished());
    }

    private static Stream<BigDecimal> costs(Tool tool, Brief brief) {
        return RateCards.of(tool, brief.hardware()).stream().map(card -> CostEstimate.of(card, brief.workload()))
                .filter(CostEstimate.Priced.class::isInstance).map(estimate -> ((CostEstimate.Priced) estimate).total().amount());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anAnswerHoldsWithinItsRangeOfWeightsAndChangesOutsideIt(Case one) {
        Snapshot snapshot = one.snapshot();
        Answer answer = answer(snapshot, one.brief());
        Slug first = answer.first().orElseThrow().tool().slug();

        for (Sensitivity range : answer.sensitivities()) {
            assertThat(range.now()).isBetween(range.from(), range.to());
            assertThat(firstWith(answer, range.kind(), range.from() + 1e-9)).isEqualTo(first);
            assertThat(firstWith(answer, range.kind(), range.to() - 1e-9)).isEqualTo(first);
            range.below().ifPresent(other -> assertThat(firstWith(answer, range.kind(), range.from() - 1e-6)).isEqualTo(other.slug()));
            range.above().ifPresent(other -> assertThat(firstWith(answer, range.kind(), range.to() + 1e-6)).isEqualTo(other.slug()));
        }
    }

    /** Who is first among the equally sure when a block has this share. */
    private static Slug firstWith(Answer answer, Kind kind, double share) {
        boolean sure = answer.ranked().getFirst().isSure();
        return answer.ranked().stream().filter(ranked -> ranked.isSure() == sure)
                .min(Comparator.comparing((Ranked ranked) -> -ranked.score().totalWith(kind, share)).thenComparing(Ranked.OF_EQUALS))
                .orElseThrow().tool().slug();
    }

    /** Also such that what counts as a price depends on the must-have that is missed. */
    static Stream<Case> nearMisses() {
        return Stream.concat(cases(), Stream.of("category=models&preset=support-chatbot&runs=self-hosted&budget=700", "category=models&preset=support-chatbot&region=EU&context=300000",
                        "category=models&preset=support-chatbot&context=700000&inputs=image&has=tool-calling,open-weights")
                .flatMap(query -> Stream.of(7L, 20261122L, 99L).map(seed -> new Case(query, seed))));
    }

    @ParameterizedTest
    @MethodSource("nearMisses")
    void aNearMissEntersWhereItSaysOnceTheBriefAsksForLess(Case one) {
        Snapshot snapshot = one.snapshot();

        assertThat(answer(snapshot, one.brief()).misses()).allSatisfy(miss -> {
            Answer relaxed = answer(snapshot, miss.relaxed());
            assertThat(slugs(relaxed).indexOf(miss.tool().slug()) + 1).as(miss.tool().slug() + ", " + miss.failed().requirement()).isEqualTo(miss.place());
            assertThat(miss.place()).isBetween(1, NearMiss.LAST_PLACE);
        });
    }

    private Answer answer(Snapshot snapshot, Brief brief) {
        return ((Answer.Result.Answered) answers.answer(snapshot, brief, Cast.TODAY)).answer();
    }

    /** From 1; empty when it is left out. */
    private static Optional<Integer> findPlace(Answer answer, Tool tool) {
        return Optional.of(slugs(answer).indexOf(tool.slug()) + 1).filter(place -> place > 0);
    }

    private static List<Slug> slugs(Answer answer) {
        return answer.ranked().stream().map(ranked -> ranked.tool().slug()).toList();
    }

    /** @param changed null to take the tool away */
    private static Snapshot with(Snapshot snapshot, Tool tool, Tool changed) {
        List<Tool> tools = new ArrayList<>(snapshot.shelf().tools());
        tools.remove(tool);
        Stream.ofNullable(changed).forEach(tools::add);
        return snapshot.withShelf(new Shelf(snapshot.shelf().categories(), tools));
    }

    private static Offer cheaper(Offer offer, Random random) {
        BigDecimal factor = BigDecimal.valueOf(1 + random.nextInt(98)).movePointLeft(2);
        return new Offer(offer.id(), offer.kind(), offer.name(), offer.seller(), offer.address(), offer.note(),
                Facts.resolve(offer.prices().claims().stream().map(claim -> times(claim, factor)).toList(), Cast.TODAY));
    }

    private static Claim times(Claim price, BigDecimal factor) {
        return Cast.claim(price.attribute(), new Value.Amount(((Value.Amount) price.value()).money().times(factor)), price.source());
    }
}

package org.shipworthy.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shipworthy._support.Cast.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Cast;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.SourceRank;
import org.shipworthy.panel.Ruling;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.web.desk.Worklist.Item;
import org.shipworthy.web.desk.Worklist.Pile;

class WorklistTest {

    private static final LocalDate LAST_GOOD_DAY = TODAY.minus(Attribute.CONTEXT_WINDOW.lifetime());

    @Test
    void aToolNeedsThreeReviews() {
        Snapshot snapshot = Cast.snapshot(List.of(Cast.tool("done"), Cast.tool("half"), Cast.tool("none")),
                concat(Cast.reviews("done", Ruling.SHIP, Ruling.SHIP, Ruling.SKIP), Cast.reviews("half", Ruling.SHIP, Ruling.SHIP)));
        assertThat(pile(snapshot, "unjudged").first()).extracting(Item::label, Item::note)
                .containsExactly(tuple("Half", "2 of at least 3 reviews"), tuple("None", "0 of at least 3 reviews"));
    }

    @Test
    void aFactIsStaleTheDayAfterItsLastGoodOne() {
        assertThat(pile(snapshot(window("1000", "A", LAST_GOOD_DAY)), "stale").count()).isZero();
        assertThat(pile(snapshot(window("1000", "A", LAST_GOOD_DAY.minusDays(1))), "stale").count()).isOne();
    }

    @Test
    void aDisputeNamesWhatIsShownAndWhatIsNot() {
        Pile disputed = pile(snapshot(window("1000", "A", TODAY), window("2000", "B", TODAY.minusDays(1))), "disputed");
        assertThat(disputed.first()).extracting(Item::note).containsExactly("1,000 tokens against 2,000 tokens");
    }

    @Test
    void onlyTheFirstFewAreNamedAndAllAreCounted() {
        List<Tool> tools = IntStream.range(0, 20).mapToObj(i -> Cast.tool("tool-" + i)).toList();
        Pile unjudged = pile(Cast.snapshot(tools, List.of()), "unjudged");
        assertThat(unjudged.count()).isEqualTo(20);
        assertThat(unjudged.first()).hasSize(8);
    }

    private static Claim window(String tokens, String source, LocalDate readOn) {
        return Cast.claim(Attribute.CONTEXT_WINDOW, new Value.Count(new BigDecimal(tokens)), Cast.source(source, SourceRank.CATALOGUE, readOn));
    }

    private static Snapshot snapshot(Claim... claims) {
        return Cast.snapshot(List.of(Cast.tool("tool", claims)), List.of());
    }

    private static Pile pile(Snapshot snapshot, String anchor) {
        return Worklist.of(snapshot, TODAY).piles().stream().filter(pile -> pile.anchor().equals(anchor)).findFirst().orElseThrow();
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}

package org.shipworthy.decide.bottomline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.publish.Snapshot;

/** What holds of every bottom line; over made-up markets from a fixed seed. */
class BottomLinePropertiesTest {

    private static final int MARKETS = 400;
    private static final String[] THREE = {"a", "b", "c"};

    @Test
    void makingAToolCheaperNeverLowersItsPlace() {
        Random random = new Random(1);
        int raised = 0;
        for (int i = 0; i < MARKETS; i++) {
            Snapshot snapshot = Market.byChance(random, THREE).snapshot();
            Tool tool = snapshot.shelf().tools().get(random.nextInt(3));
            if (!tool.offers().isEmpty()) {
                BigDecimal factor = BigDecimal.valueOf(1 + random.nextInt(99), 2);
                Snapshot cheaper = Altered.bill(snapshot, tool, tool.offers().get(random.nextInt(tool.offers().size())), factor);
                Map<String, Integer> before = places(Market.bottomLine(snapshot, THREE));
                Map<String, Integer> after = places(Market.bottomLine(cheaper, THREE));
                assertThat(after.getOrDefault(tool.name(), 0)).isLessThanOrEqualTo(before.getOrDefault(tool.name(), 0));
                raised += after.equals(before) ? 0 : 1;
            }
        }
        assertThat(raised).isGreaterThan(10);
    }

    /** Irrelevant is a tool that loses to each of the others. */
    @Test
    void addingAnIrrelevantToolDoesNotReorderTheOthers() {
        Random random = new Random(2);
        int judged = 0;
        for (int i = 0; i < MARKETS; i++) {
            Market market = Market.byChance(random, THREE);
            BottomLine before = Market.bottomLine(market.snapshot(), THREE);
            Snapshot more = market.tool("worst").ruled(0, 4).at("999.00", "999.00").snapshot();
            BottomLine after = Market.bottomLine(more, "a", "b", "c", "worst");
            if (before.places().size() == 3 && losesToEach(more)) {
                assertThat(places(after)).containsAllEntriesOf(places(before));
                assertThat(after.pick().map(Tool::name)).isEqualTo(before.pick().map(Tool::name));
                judged++;
            }
        }
        assertThat(judged).isGreaterThan(50);
    }

    private static boolean losesToEach(Snapshot snapshot) {
        Standoff standoff = Standoff.of(Evidence.of(snapshot, snapshot.shelf().tools(), Market.question()));
        return IntStream.range(0, 3).allMatch(other -> standoff.points(3, other).hundredths() < 0);
    }

    @Test
    void swappingTheToolsMirrorsTheAnswer() {
        Random random = new Random(3);
        for (int i = 0; i < MARKETS; i++) {
            Snapshot snapshot = Market.byChance(random, THREE).snapshot();
            Evidence evidence = Evidence.of(snapshot, snapshot.shelf().tools(), Market.question());
            List<ToolEvidence> turned = new ArrayList<>(evidence.tools());
            Collections.reverse(turned);
            Evidence mirrored = new Evidence(turned, evidence.pairs(), evidence.question());
            for (int one = 0; one < 3; one++) {
                for (int other = 0; other < 3; other++) {
                    assertThat(Standoff.of(mirrored).points(2 - one, 2 - other)).isEqualTo(Standoff.of(evidence).points(one, other))
                            .isEqualTo(Standoff.of(evidence).points(other, one).negate());
                }
            }
        }
    }

    @Test
    void theSameEvidenceGivesTheSameAnswer() {
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            Snapshot snapshot = Market.byChance(random, THREE).snapshot();
            assertThat(Market.bottomLine(snapshot, THREE)).isEqualTo(Market.bottomLine(snapshot, THREE));
        }
    }

    @Test
    void moreReadersForAToolNeverSpeakAgainstIt() {
        Snapshot snapshot = new Market().tool("a").ruled(2, 2).tool("b").ruled(2, 2).voted("a", "b", 20, 20).snapshot();
        Points before = Points.ZERO;
        for (int more = 0; more < 200; more += 7) {
            Evidence evidence = Evidence.of(snapshot, snapshot.shelf().tools(), Market.question()).withMorePreferring(0, 1, more);
            Points now = Standoff.of(evidence).points(0, 1);
            assertThat(now.compareTo(before)).isNotNegative();
            before = now;
        }
        assertThat(before.hundredths()).isPositive();
    }

    private static Map<String, Integer> places(BottomLine line) {
        return line.places().stream().collect(Collectors.toMap(place -> place.tool().name(), BottomLine.Place::place));
    }
}

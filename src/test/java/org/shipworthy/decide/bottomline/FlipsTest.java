package org.shipworthy.decide.bottomline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.Cast;
import org.shipworthy._support.SettableClock;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.Comparison;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.storage.StorageSettings;

/** A flip is real: when the sources, the reviewers or the readers say so, the answer is another; by half of it it is not. */
class FlipsTest {

    @Test
    void everyFlipOfTheStarterContentIsReal(@TempDir Path folder) {
        try (Site site = Site.open(new StorageSettings(folder, Optional.empty()), new SettableClock("2026-11-22T12:00:00Z"))) {
            Snapshot snapshot = site.snapshot();
            List<Tool> reviewed = snapshot.shelf().tools().stream().filter(tool -> !snapshot.bench().reviewsOf(tool.slug()).isEmpty()).toList();
            Map<Class<?>, Integer> checked = new HashMap<>();
            for (Tool one : reviewed) {
                for (Tool other : reviewed) {
                    if (one.slug().compareTo(other.slug()) < 0) {
                        check(snapshot, Question.usual(List.of(one, other), Cast.TODAY), checked, one.slug().value(), other.slug().value());
                    }
                }
            }
            assertThat(checked).hasSize(4);
        }
    }

    @Test
    void everyFlipOfMadeUpMarketsIsReal() {
        Random random = new Random(5);
        Map<Class<?>, Integer> checked = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            String[] names = i % 3 == 0 ? new String[] {"a", "b", "c"} : new String[] {"a", "b"};
            check(Market.byChance(random, names).snapshot(), Market.question(), checked, names);
        }
        assertThat(checked).hasSize(4).allSatisfy((kind, count) -> assertThat(count).isGreaterThan(20));
    }

    private static void check(Snapshot snapshot, Question question, Map<Class<?>, Integer> checked, String... tools) {
        BottomLine line = BottomLine.of(snapshot, Market.compare(snapshot, tools), question);
        for (Flip flip : line.flips()) {
            checked.merge(flip.getClass(), 1, Integer::sum);
            assertThat(answer(Altered.by(snapshot, flip, false), question, tools)).as("%s: %s", line.sentence(), flip.words())
                    .isNotEqualTo(said(line.answer())).isEqualTo(said(flip.becomes()));
            assertThat(answer(Altered.by(snapshot, flip, true), question, tools)).as("%s: half of %s", line.sentence(), flip.words()).isEqualTo(said(line.answer()));
        }
    }

    private static List<Object> answer(Snapshot snapshot, Question question, String... tools) {
        Comparison comparison = Market.compare(snapshot, tools);
        return said(BottomLine.of(snapshot, comparison, question).answer());
    }

    /** The answer by the names of its tools: a changed price makes another tool of the same name. */
    private static List<Object> said(Answer answer) {
        return switch (answer) {
            case Answer.Pick(Tool tool) -> List.of("pick", tool.name());
            case Answer.TooClose(List<Tool> tools) -> List.of("too close", tools.stream().map(Tool::name).toList());
            case Answer.NotEnough(List<String> missing) -> List.of("not enough", missing);
            case Answer.Incomparable(String reason) -> List.of(reason);
        };
    }

    @Test
    void aFlipReadsAsASentence() {
        BottomLine line = new Market().tool("anvil").ruled(3, 1).at("1.00", "1.00").tool("bellows").ruled(2, 2).at("2.00", "2.00").bottomLine();

        assertThat(line.flips()).extracting(Flip::words).containsExactly(
                "if the input price of Bellows (Bellows API) fell from 2.00 to 1.10 USD per million tokens",
                "if the Builder said skip to Anvil",
                "if 10 more verified readers preferred Bellows",
                "if the input price of Anvil (Anvil API) rose from 1.00 to 1.70 USD per million tokens");
    }
}

package org.shipworthy.decide.bottomline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.Cast;
import org.shipworthy._support.SettableClock;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.decide.Comparison;
import org.shipworthy.panel.Ruling;
import org.shipworthy.pricing.Preset;
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
            assertThat(checked).containsOnlyKeys(Flip.OfPrice.class, Flip.OfBill.class, Flip.OfRulings.class, Flip.OfVoters.class, Beyond.Rulings.class, Beyond.Voters.class);
        }
    }

    /** With ballots, for other work and by other weights; from a fixed seed. */
    @Test
    void everyFlipIsRealWhateverIsAsked(@TempDir Path folder) {
        try (Site site = Site.open(new StorageSettings(folder, Optional.empty()), new SettableClock("2026-11-22T12:00:00Z"))) {
            List<Tool> reviewed = site.snapshot().shelf().tools().stream().filter(tool -> !site.snapshot().bench().reviewsOf(tool.slug()).isEmpty()).toList();
            Random random = new Random(9);
            Map<Class<?>, Integer> checked = new HashMap<>();
            for (int i = 0; i < 300; i++) {
                List<Tool> tools = new ArrayList<>(reviewed);
                Collections.shuffle(tools, random);
                tools = tools.subList(0, i % 4 == 0 ? 3 : 2).stream().sorted(Comparator.comparing(Tool::slug)).toList();
                Snapshot voted = Altered.votes(site.snapshot(), new Subject.OfPair(tools.get(0).slug(), tools.get(1).slug()),
                        random.nextBoolean() ? Choice.FIRST : Choice.SECOND, random.nextInt(60));
                check(voted, asked(random), checked, tools.stream().map(tool -> tool.slug().value()).toArray(String[]::new));
            }
            assertThat(checked).hasSize(6).allSatisfy((kind, count) -> assertThat(count).isGreaterThan(5));
        }
    }

    private static Question asked(Random random) {
        Preset preset = Preset.values()[random.nextInt(Preset.values().length)];
        Weights weights = new Weights(1 + random.nextInt(60), random.nextInt(101), random.nextInt(101), random.nextInt(101));
        return new Question(preset.workload(), Optional.empty(), weights, Map.of(), Cast.TODAY);
    }

    @Test
    void everyFlipOfMadeUpMarketsIsReal() {
        Random random = new Random(5);
        Map<Class<?>, Integer> checked = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            String[] names = i % 3 == 0 ? new String[] {"a", "b", "c"} : new String[] {"a", "b"};
            check(Market.byChance(random, names).snapshot(), Market.question(), checked, names);
        }
        assertThat(checked).hasSize(6).allSatisfy((kind, count) -> assertThat(count).isGreaterThanOrEqualTo(5));
    }

    private static void check(Snapshot snapshot, Question question, Map<Class<?>, Integer> checked, String... tools) {
        BottomLine line = BottomLine.of(snapshot, Market.compare(snapshot, tools), question);
        for (Flip flip : line.flips()) {
            checked.merge(flip.getClass(), 1, Integer::sum);
            assertThat(answer(Altered.by(snapshot, flip, false), question, tools)).as("%s: %s", line.sentence(), flip.words())
                    .isNotEqualTo(said(line.answer())).isEqualTo(said(flip.becomes()));
            assertThat(answer(Altered.by(snapshot, flip, true), question, tools)).as("%s: half of %s", line.sentence(), flip.words()).isEqualTo(said(line.answer()));
        }
        for (Beyond beyond : line.beyond()) {
            checked.merge(beyond.getClass(), 1, Integer::sum);
            check(snapshot, beyond, said(line.answer()), question, tools);
        }
    }

    /** None of so many rulings, whichever they are, and so many readers change anything. */
    private static void check(Snapshot snapshot, Beyond beyond, List<Object> answer, Question question, String... tools) {
        switch (beyond) {
            case Beyond.Rulings(Tool tool, Tool over, int most) -> sets(changes(snapshot, tool, over), most).forEach(changes ->
                    assertThat(answer(Altered.rulings(snapshot, changes), question, tools)).as(beyond.sentence()).isEqualTo(answer));
            case Beyond.Voters(Tool tool, Tool over, int most) ->
                    assertThat(answer(Altered.voters(snapshot, tool.slug(), over.slug(), most), question, tools)).as(beyond.sentence()).isEqualTo(answer);
        }
    }

    private static List<Flip.OfRulings.Change> changes(Snapshot snapshot, Tool tool, Tool over) {
        return Stream.concat(changes(snapshot, tool, Ruling.SKIP, Ruling.SHIP), changes(snapshot, over, Ruling.SHIP, Ruling.SKIP)).toList();
    }

    private static Stream<Flip.OfRulings.Change> changes(Snapshot snapshot, Tool tool, Ruling from, Ruling to) {
        return snapshot.bench().reviewsOf(tool.slug()).stream().filter(review -> review.ruling() == from)
                .map(review -> new Flip.OfRulings.Change(snapshot.bench().findLens(review.lens()).orElseThrow(), tool, to));
    }

    private static List<List<Flip.OfRulings.Change>> sets(List<Flip.OfRulings.Change> changes, int size) {
        return IntStream.range(0, 1 << changes.size()).filter(chosen -> Integer.bitCount(chosen) == size)
                .mapToObj(chosen -> IntStream.range(0, changes.size()).filter(i -> (chosen >> i & 1) == 1).mapToObj(changes::get).toList()).toList();
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
                "if 10 more verified readers preferred Bellows to Anvil",
                "if the input price of Anvil (Anvil API) rose from 1.00 to 1.70 USD per million tokens");
    }
}

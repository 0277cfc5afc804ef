package org.shipworthy.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shipworthy.kernel.Slug;

class LiveTalliesTest {

    private static final Subject SUBJECT = new Subject.OfTool(new Slug("gemma-3n"));
    private static final Tally.Cell SHIP = cell(Choice.SHIP);
    private static final Tally.Cell SKIP = cell(Choice.SKIP);

    private final LiveTallies tallies = new LiveTallies(Map.of());

    @Test
    void aChangeThatOvertakesTheOneBeforeItNeverShowsLessThanNothing() {
        tallies.apply(change(Optional.of(SHIP), Optional.of(SKIP)));
        assertThat(tallies.copy().of(SUBJECT)).isEqualTo(new Tally(Map.of(SKIP, 1)));
        tallies.apply(change(Optional.empty(), Optional.of(SHIP)));
        assertThat(tallies.copy().of(SUBJECT)).isEqualTo(new Tally(Map.of(SKIP, 1)));
    }

    @Test
    void whatWasCopiedStaysAsItWas() {
        tallies.apply(change(Optional.empty(), Optional.of(SHIP)));
        Tallies before = tallies.copy();
        assertThat(tallies.copy()).as("nothing changed").isSameAs(before);
        tallies.apply(change(Optional.of(SHIP), Optional.empty()));
        assertThat(before.of(SUBJECT)).isEqualTo(new Tally(Map.of(SHIP, 1)));
        assertThat(tallies.copy()).as("withdrawn").isEqualTo(Tallies.NONE);
    }

    @Test
    void whatDidNotChangeIsTheSameObject() {
        tallies.apply(new TallyChange(Subject.parse("ada-vs-bob").orElseThrow(), Optional.empty(), Optional.of(cell(Choice.FIRST))));
        Tallies before = tallies.copy();
        tallies.apply(new TallyChange(Subject.parse("ada").orElseThrow(), Optional.empty(), Optional.of(SHIP)));
        assertThat(tallies.copy().pairs()).isSameAs(before.pairs()).hasSize(1);
        assertThat(tallies.copy().tools()).isNotEqualTo(before.tools());
    }

    @Test
    void theOrderOfChangesDoesNotMatter() {
        List<TallyChange> changes = new ArrayList<>();
        for (int voter = 0; voter < 500; voter++) {
            Subject subject = new Subject.OfTool(new Slug("tool-" + voter % 40));
            changes.add(new TallyChange(subject, Optional.empty(), Optional.of(SHIP)));
            changes.add(new TallyChange(subject, Optional.of(SHIP), Optional.of(SKIP)));
            if (voter % 3 == 0) {
                changes.add(new TallyChange(subject, Optional.of(SKIP), Optional.empty()));
            }
        }
        changes.forEach(tallies::apply);
        assertThat(tallies.copy().tools()).hasSize(40);
        IntStream.range(0, 20).forEach(seed -> {
            Collections.shuffle(changes, new Random(seed));
            LiveTallies other = new LiveTallies(Map.of());
            changes.forEach(other::apply);
            assertThat(other.copy()).isEqualTo(tallies.copy());
        });
    }

    private static TallyChange change(Optional<Tally.Cell> removed, Optional<Tally.Cell> added) {
        return new TallyChange(SUBJECT, removed, added);
    }

    private static Tally.Cell cell(Choice choice) {
        return new Tally.Cell(choice, new Footing(false, false, false, Optional.empty()));
    }
}

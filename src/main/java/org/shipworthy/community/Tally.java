package org.shipworthy.community;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The live ballots on one subject, counted. The headline is the verified ballots; beside it stand the unverified ones,
 * those of interested voters, and those that a rule set aside. No ballot is in two of these.
 */
public record Tally(Map<Cell, Integer> cells) {

    public static final Tally EMPTY = new Tally(Map.of());

    /** Ballots that are counted alike. */
    public record Cell(Choice choice, Footing footing) {}

    public Tally {
        cells = Map.copyOf(cells);
    }

    /** The verified ballots. */
    public Counts headline() {
        return where(Footing::isHeadline);
    }

    public Counts unverified() {
        return where(footing -> footing.isCounted() && !footing.verified());
    }

    /** Ballots on a maker's own tool from the maker's own mail domain. */
    public Counts interested() {
        return where(footing -> footing.interested() && footing.setAside().isEmpty());
    }

    /** Those of the headline that were cast before the names were shown. */
    public Counts blind() {
        return where(footing -> footing.isHeadline() && footing.blind());
    }

    /** Those of the headline that were cast after the names were shown. */
    public Counts named() {
        return where(footing -> footing.isHeadline() && !footing.blind());
    }

    public Counts where(Predicate<Footing> kind) {
        Map<Choice, Integer> counts = new EnumMap<>(Choice.class);
        cells.forEach((cell, count) -> {
            if (kind.test(cell.footing())) {
                counts.merge(cell.choice(), count, Integer::sum);
            }
        });
        return new Counts(counts);
    }

    /** How many ballots each rule set aside, by the rule's key. */
    public Map<String, Integer> setAside() {
        Map<String, Integer> byRule = new TreeMap<>();
        cells.forEach((cell, count) -> cell.footing().setAside().ifPresent(rule -> byRule.merge(rule, count, Integer::sum)));
        return byRule;
    }

    /** Of the headline. */
    public int count(Choice choice) {
        return headline().of(choice);
    }

    /** Of the headline. */
    public int total() {
        return headline().total();
    }

    /** Whether the headline has enough ballots for a share. */
    public boolean isShown() {
        return headline().isShown();
    }

    /** Of the headline, in whole percent, halves rounded up; empty while there are too few to show. */
    public OptionalInt percent(Choice choice) {
        return headline().percent(choice);
    }

    Tally plus(Optional<Cell> cell, int change) {
        return cell.map(one -> plus(one, change)).orElse(this);
    }

    /** A count of zero is none. */
    Tally plus(Cell cell, int change) {
        Map<Cell, Integer> changed = new HashMap<>(cells);
        changed.merge(cell, change, (before, more) -> before + more == 0 ? null : before + more);
        return new Tally(changed);
    }

    Tally plus(Tally other) {
        Tally sum = this;
        for (Map.Entry<Cell, Integer> count : other.cells.entrySet()) {
            sum = sum.plus(count.getKey(), count.getValue());
        }
        return sum;
    }

    /** Without the kinds of which there are fewer than none. */
    Tally withoutOwed() {
        Map<Cell, Integer> there = new HashMap<>(cells);
        return there.values().removeIf(count -> count <= 0) ? new Tally(there) : this;
    }
}

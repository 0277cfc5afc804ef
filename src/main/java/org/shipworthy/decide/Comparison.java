package org.shipworthy.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tally;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Lens;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;
import org.shipworthy.panel.Verdict;
import org.shipworthy.publish.Snapshot;

/**
 * Two to four tools side by side. Everything in it is in the order of the contenders, and costs what these tools cost,
 * however many others there are.
 */
public record Comparison(Lineup lineup, List<Contender> contenders, List<FactRow> facts, List<LensRow> scorecard) {

    /**
     * One of the tools compared.
     *
     * @param letter its mark through every part of a page: A, B, C or D
     */
    public record Contender(char letter, Tool tool, List<Review> reviews, Verdict verdict, Tally tally) {}

    /** How the tools' values of one attribute relate. */
    public enum Relation {
        /** At least two known values differ. */
        DIFFERENT("Different"),
        /** Known for some of the tools only; nothing follows for the others. */
        PARTLY_KNOWN("Known for some only"),
        /** Known for all, and the same. */
        SAME("The same");

        private final String label;

        Relation(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record FactRow(Attribute attribute, List<Optional<Fact>> cells, Relation relation) {}

    public record LensRow(Lens lens, List<Optional<Review>> cells) {

        /** Whether the lens ruled on every tool, and alike. */
        public boolean agrees() {
            return isComplete() && rulings().distinct().count() == 1;
        }

        public boolean parts() {
            return rulings().distinct().count() > 1;
        }

        public boolean isComplete() {
            return cells.stream().allMatch(Optional::isPresent);
        }

        private java.util.stream.Stream<Ruling> rulings() {
            return cells.stream().flatMap(Optional::stream).map(Review::ruling);
        }
    }

    /** What a lineup comes to in a snapshot. */
    public sealed interface Result {

        record Compared(Comparison comparison) implements Result {}

        /** Some of the tools are not listed. */
        record Unknown(List<Slug> slugs) implements Result {}
    }

    public static Result of(Snapshot snapshot, Lineup lineup) {
        List<Slug> unknown = lineup.slugs().stream().filter(slug -> snapshot.shelf().findTool(slug).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            return new Result.Unknown(unknown);
        }
        List<Contender> contenders = contenders(snapshot, lineup);
        return new Result.Compared(new Comparison(lineup, contenders, facts(contenders), scorecard(snapshot, contenders)));
    }

    private static List<Contender> contenders(Snapshot snapshot, Lineup lineup) {
        return IntStream.range(0, lineup.slugs().size()).mapToObj(i -> contender(snapshot, lineup.slugs().get(i), (char) ('A' + i))).toList();
    }

    private static Contender contender(Snapshot snapshot, Slug slug, char letter) {
        List<Review> reviews = snapshot.bench().reviewsOf(slug);
        return new Contender(letter, snapshot.shelf().findTool(slug).orElseThrow(), reviews, Verdict.of(reviews),
                snapshot.tallies().of(new Subject.OfTool(slug)));
    }

    private static List<FactRow> facts(List<Contender> contenders) {
        List<FactRow> rows = new ArrayList<>();
        Attribute.ofTools().forEach(attribute -> {
            var cells = contenders.stream().map(contender -> contender.tool().fact(attribute)).toList();
            if (cells.stream().anyMatch(Optional::isPresent)) {
                rows.add(new FactRow(attribute, cells, relation(cells)));
            }
        });
        return rows;
    }

    private static Relation relation(List<Optional<Fact>> cells) {
        var known = cells.stream().flatMap(Optional::stream).filter(Fact::isPublished).map(Fact::value).toList();
        if (known.stream().distinct().count() > 1) {
            return Relation.DIFFERENT;
        }
        return known.size() == cells.size() ? Relation.SAME : Relation.PARTLY_KNOWN;
    }

    private static List<LensRow> scorecard(Snapshot snapshot, List<Contender> contenders) {
        return snapshot.bench().lenses().stream()
                .map(lens -> new LensRow(lens, contenders.stream()
                        .map(contender -> snapshot.bench().findReview(contender.tool().slug(), lens.slug()))
                        .toList()))
                .toList();
    }

    public List<FactRow> facts(Relation relation) {
        return facts.stream().filter(row -> row.relation() == relation).toList();
    }

    /** The subject of a preference; only two tools have one. */
    public Optional<Subject.OfPair> pair() {
        return lineup.slugs().size() == 2
                ? Optional.of(new Subject.OfPair(lineup.slugs().getFirst(), lineup.slugs().getLast()))
                : Optional.empty();
    }

    /** Whether all tools are of one category. */
    public boolean isWithinCategory() {
        return contenders.stream().map(contender -> contender.tool().category()).filter(Objects::nonNull).distinct().count() == 1;
    }
}

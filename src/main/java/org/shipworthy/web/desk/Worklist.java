package org.shipworthy.web.desk;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.panel.Prediction;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Verdict;
import org.shipworthy.publish.Correction;
import org.shipworthy.publish.Snapshot;
import org.shipworthy.web.pages.Show;

/** What there is to do about what is published, the most pressing of each kind first. */
public record Worklist(List<Pile> piles) {

    private static final int FIRST_FEW = 8;

    /**
     * One kind of work.
     *
     * @param count of all, of which {@code first} are some
     * @param hint  what to do about it
     * @param empty what it means that there is none
     */
    public record Pile(String anchor, String title, int count, List<Item> first, String hint, String empty) {}

    public record Item(String label, String address, String note) {}

    static Worklist of(Snapshot snapshot, LocalDate today) {
        return new Worklist(List.of(
                unjudged(snapshot), stale(snapshot, today), disputed(snapshot), overdue(snapshot, today), corrections(snapshot)));
    }

    private static Pile unjudged(Snapshot snapshot) {
        List<Tool> tools = snapshot.shelf().tools().stream()
                .filter(tool -> !snapshot.bench().verdictOn(tool.slug()).isComplete())
                .sorted(Comparator.comparing(tool -> -snapshot.bench().verdictOn(tool.slug()).rulings()))
                .toList();
        return pile("unjudged", "Tools without a complete verdict", tools, tool -> new Item(tool.name(), "/tools/" + tool.slug(),
                        snapshot.bench().verdictOn(tool.slug()).rulings() + " of at least " + Verdict.COMPLETE_FROM + " reviews"),
                "Write the missing reviews as files in the content pack and import it.", "Every tool has a complete verdict.");
    }

    private record Held(Tool tool, String what, Fact fact) {}

    private static Stream<Held> facts(Snapshot snapshot) {
        return snapshot.shelf().tools().stream().flatMap(tool -> Stream.concat(
                tool.facts().stream().map(fact -> new Held(tool, fact.attribute().label(), fact)),
                tool.offers().stream().flatMap(offer -> offer.prices().stream()
                        .map(fact -> new Held(tool, offer.name() + ", " + fact.attribute().label(), fact)))));
    }

    private static Pile stale(Snapshot snapshot, LocalDate today) {
        List<Held> stale = facts(snapshot).filter(held -> held.fact().isStaleOn(today))
                .sorted(Comparator.comparing(held -> held.fact().expires())).toList();
        return pile("stale", "Stale facts", stale, held -> new Item(held.tool().name() + ": " + held.what(), "/tools/" + held.tool().slug(),
                        "since " + Show.day(held.fact().expires()) + ", " + held.fact().shown().source().name()),
                "Read the source again and add what it says as a new claim.", "Every fact was read recently enough.");
    }

    private static Pile disputed(Snapshot snapshot) {
        List<Held> disputed = facts(snapshot).filter(held -> held.fact().isDisputed())
                .sorted(Comparator.comparing(held -> -held.fact().disputes().size())).toList();
        return pile("disputed", "Disputed facts", disputed, held -> new Item(held.tool().name() + ": " + held.what(), "/tools/" + held.tool().slug(),
                        Show.value(held.fact().shown()) + " against " + held.fact().disputes().keySet().stream()
                                .map(value -> ValueWords.of(held.fact().attribute(), value)).collect(joining(" and "))),
                "Look whether the maker's own page settles it.", "No source contradicts another.");
    }

    private record Due(Review review, Prediction prediction) {}

    private static Pile overdue(Snapshot snapshot, LocalDate today) {
        List<Due> overdue = snapshot.bench().reviews().stream()
                .flatMap(review -> review.predictions().stream().map(prediction -> new Due(review, prediction)))
                .filter(due -> due.prediction().isOverdueOn(today))
                .sorted(Comparator.comparing(due -> due.prediction().due()))
                .toList();
        return pile("overdue", "Overdue predictions", overdue, due -> new Item(due.prediction().statement(),
                        "/tools/" + due.review().tool() + "#" + due.review().lens(), "due " + Show.day(due.prediction().due())),
                "Resolve them in the review's file, with what was seen.", "No prediction waits to be resolved.");
    }

    private static Pile corrections(Snapshot snapshot) {
        Function<Correction, Item> item = correction -> new Item(correction.tool() + ": " + correction.what(), "/corrections",
                Show.day(LocalDate.ofInstant(correction.at(), ZoneOffset.UTC)));
        return pile("corrections", "Newest corrections", snapshot.corrections(), item,
                "What readers see of them is on the corrections page.", "Nothing that was published has been changed.");
    }

    private static <T> Pile pile(String anchor, String title, List<T> all, Function<T, Item> item, String hint, String empty) {
        return new Pile(anchor, title, all.size(), all.stream().limit(FIRST_FEW).map(item).toList(), hint, empty);
    }
}

package org.shipworthy.decide;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shipworthy.kernel.English;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;

/** Where the reviewers part, in words. */
public final class ReviewerSplit {

    private ReviewerSplit() {}

    /** One or more sentences; never empty. */
    public static List<String> of(Comparison comparison) {
        var rows = comparison.scorecard();
        if (rows.stream().noneMatch(row -> row.cells().stream().anyMatch(Optional::isPresent))) {
            return List.of("No lens has reviewed these tools yet.");
        }
        List<String> sentences = new ArrayList<>();
        var parting = rows.stream().filter(Comparison.LensRow::parts).toList();
        var agreeing = rows.stream().filter(Comparison.LensRow::agrees).toList();
        if (!parting.isEmpty()) {
            sentences.add("They part on " + English.list(parting.stream().map(row -> row.lens().name()).toList()) + ".");
            parting.forEach(row -> sentences.add(parting(comparison, row)));
        }
        if (!agreeing.isEmpty()) {
            sentences.add(agreement(comparison, agreeing));
        }
        sentences.addAll(missing(comparison));
        return sentences;
    }

    /** Called for lenses that part, so each ruling has a tool. */
    private static String parting(Comparison comparison, Comparison.LensRow row) {
        return row.lens().name() + " says " + Arrays.stream(Ruling.values())
                .map(ruling -> ruling.key() + " to " + English.list(toolsWith(comparison, row, ruling)))
                .collect(joining(" and ")) + ".";
    }

    private static List<String> toolsWith(Comparison comparison, Comparison.LensRow row, Ruling ruling) {
        return IntStream.range(0, row.cells().size())
                .filter(i -> row.cells().get(i).map(Review::ruling).filter(ruling::equals).isPresent())
                .mapToObj(i -> comparison.contenders().get(i).tool().name())
                .toList();
    }

    private static String agreement(Comparison comparison, List<Comparison.LensRow> agreeing) {
        boolean all = agreeing.size() == comparison.scorecard().size();
        String who = all ? "All " + English.number(agreeing.size()) + " lenses agree" : English.list(agreeing.stream().map(row -> row.lens().name()).toList())
                + (agreeing.size() == 1 ? " rules alike" : " rule alike");
        return who + " on " + (comparison.contenders().size() == 2 ? "both tools" : "all " + English.number(comparison.contenders().size()) + " tools")
                + ": " + rulings(agreeing) + ".";
    }

    private static String rulings(List<Comparison.LensRow> agreeing) {
        return Arrays.stream(Ruling.values())
                .map(ruling -> saying(ruling, agreeing))
                .filter(words -> !words.isEmpty())
                .collect(joining("; "));
    }

    private static String saying(Ruling ruling, List<Comparison.LensRow> agreeing) {
        List<String> names = agreeing.stream()
                .filter(row -> row.cells().getFirst().orElseThrow().ruling() == ruling)
                .map(row -> row.lens().name())
                .toList();
        return names.isEmpty() ? "" : English.list(names) + (names.size() == 1 ? " says " : " say ") + ruling.key();
    }

    private static List<String> missing(Comparison comparison) {
        return comparison.contenders().stream()
                .filter(contender -> contender.reviews().size() < comparison.scorecard().size())
                .map(contender -> contender.reviews().isEmpty()
                        ? contender.tool().name() + " has no reviews yet."
                        : contender.tool().name() + " is reviewed by " + English.number(contender.reviews().size()) + " of "
                                + English.number(comparison.scorecard().size()) + " lenses.")
                .toList();
    }
}

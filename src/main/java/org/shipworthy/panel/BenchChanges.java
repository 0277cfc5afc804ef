package org.shipworthy.panel;

import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Change;

/**
 * How two states of the bench differ.
 *
 * @param superseded the reviews that stood before and do not now
 * @param resolved   predictions that came out since
 * @param changes    every statement of a standing review that says something else now
 */
public record BenchChanges(List<Review> added, List<Review> superseded, int resolved, boolean lensesChanged, List<Change> changes) {

    public BenchChanges {
        added = List.copyOf(added);
        superseded = List.copyOf(superseded);
        changes = List.copyOf(changes);
    }

    public static BenchChanges between(Bench before, Bench after) {
        List<Review> added = after.reviews().stream().filter(review -> before.findReview(review.tool(), review.lens()).isEmpty()).toList();
        List<Review> superseded = before.reviews().stream()
                .filter(old -> after.findReview(old.tool(), old.lens()).filter(old::sameButResolutions).isEmpty())
                .toList();
        List<Change> changes = before.reviews().stream().flatMap(old -> changes(old, after).stream()).toList();
        return new BenchChanges(added, superseded, resolved(after) - resolved(before),
                !before.lenses().equals(after.lenses()), changes);
    }

    private static List<Change> changes(Review old, Bench after) {
        Optional<Review> now = after.findReview(old.tool(), old.lens());
        return now.filter(review -> !review.equals(old)).flatMap(review -> after.findLens(old.lens())
                .map(lens -> ReviewChanges.between(lens, old, review))).orElse(List.of());
    }

    private static int resolved(Bench bench) {
        return Math.toIntExact(bench.reviews().stream().flatMap(review -> review.predictions().stream())
                .filter(prediction -> prediction.resolution().isPresent()).count());
    }
}

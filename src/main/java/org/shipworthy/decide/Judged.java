package org.shipworthy.decide;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.panel.Bench;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Verdict;

/** A tool with what the panel says of it. */
public record Judged(Tool tool, List<Review> reviews, Verdict verdict) {

    public static Judged of(Tool tool, Bench bench) {
        List<Review> reviews = bench.reviewsOf(tool.slug());
        return new Judged(tool, reviews, Verdict.of(reviews));
    }

    public boolean isReviewed() {
        return !reviews.isEmpty();
    }

    /** The day of the newest review that stands. */
    public Optional<LocalDate> lastReviewed() {
        return reviews.stream().map(Review::writtenOn).max(Comparator.naturalOrder());
    }
}

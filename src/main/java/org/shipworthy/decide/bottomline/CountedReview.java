package org.shipworthy.decide.bottomline;

import java.time.LocalDate;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;

/** A review, and how much its ruling counts. */
record CountedReview(Review review, Ruling ruling, boolean old) {

    static CountedReview of(Review review, LocalDate today) {
        return new CountedReview(review, review.ruling(), review.writtenOn().plus(Rule.REVIEW_LIFETIME).isBefore(today));
    }

    double counts() {
        return Rule.counts(review.evidence()) * (old ? Rule.OLD : 1);
    }

    CountedReview turned() {
        return new CountedReview(review, ruling == Ruling.SHIP ? Ruling.SKIP : Ruling.SHIP, old);
    }
}

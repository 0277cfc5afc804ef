package org.shipworthy.decide.bottomline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalDouble;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Counts;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;
import org.shipworthy.panel.Verdict;

/**
 * How strong one tool is by each kind of evidence: log-odds to the base of 2. The zero of a kind means nothing alone, only
 * differences do. Empty where nothing, or too little, is known.
 */
public final class Strength {

    private Strength() {}

    public static OptionalDouble panel(Collection<Review> reviews, LocalDate today) {
        return panel(reviews.stream().map(review -> CountedReview.of(review, today)).toList());
    }

    static OptionalDouble panel(Collection<CountedReview> reviews) {
        return reviews.size() < Verdict.COMPLETE_FROM ? OptionalDouble.empty()
                : OptionalDouble.of(odds(counted(reviews, Ruling.SHIP), counted(reviews, Ruling.SKIP), 1));
    }

    /** How much the rulings of a kind count together. */
    static double counted(Collection<CountedReview> reviews, Ruling ruling) {
        double sum = 0;
        for (CountedReview review : reviews) {
            sum += review.ruling() == ruling ? review.counts() : 0;
        }
        return sum;
    }

    /**
     * The cheaper the higher: a bill of half the size is a point more.
     *
     * @param bill of a month, in its currency
     */
    public static double price(double bill) {
        return -Points.log(bill + Rule.SMALL_BILL.doubleValue());
    }

    public static OptionalDouble community(Counts ballots) {
        return ballots.total() < Rule.BALLOTS_FROM ? OptionalDouble.empty()
                : OptionalDouble.of(odds(ballots.of(Choice.SHIP), ballots.of(Choice.SKIP), Rule.BALLOTS_ADDED));
    }

    public static OptionalDouble facts(Fit fit) {
        return fit.wishes() == 0 ? OptionalDouble.empty() : OptionalDouble.of(odds(fit.met(), fit.failed(), 1));
    }

    /** @param added to each side, so that few say little */
    static double odds(double one, double other, int added) {
        return Points.log(one + added) - Points.log(other + added);
    }
}

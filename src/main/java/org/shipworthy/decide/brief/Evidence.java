package org.shipworthy.decide.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Counts;
import org.shipworthy.decide.bottomline.Rule;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;
import org.shipworthy.panel.Verdict;

/** What one kind of evidence says of one tool, by the rule of the bottom line. */
sealed interface Evidence {

    /** Above 0 for the tool; empty when nothing, or too little, is known. */
    OptionalDouble points();

    /** Without a full stop. */
    String words();

    record Panel(List<Review> reviews, LocalDate day) implements Evidence {

        @Override
        public OptionalDouble points() {
            return reviews.size() < Verdict.COMPLETE_FROM ? OptionalDouble.empty() : odds(1 + counted(Ruling.SHIP), 1 + counted(Ruling.SKIP));
        }

        private double counted(Ruling ruling) {
            return reviews.stream().filter(review -> review.ruling() == ruling)
                    .mapToDouble(review -> Rule.counts(review.evidence()) * (isOld(review) ? Rule.OLD : 1)).sum();
        }

        private boolean isOld(Review review) {
            return review.writtenOn().plus(Rule.REVIEW_LIFETIME).isBefore(day);
        }

        @Override
        public String words() {
            Verdict verdict = Verdict.of(reviews);
            return verdict.rulings() == 0 ? "not reviewed yet" : verdict.ships() + " of " + verdict.rulings() + " lenses say ship";
        }
    }

    record Price(Cost cost, PriceScale scale) implements Evidence {

        @Override
        public OptionalDouble points() {
            OptionalDouble usd = cost.findUsd();
            return usd.isPresent() ? OptionalDouble.of(scale.points(usd.getAsDouble())) : usd;
        }

        @Override
        public String words() {
            return cost.words();
        }
    }

    record Community(Counts ballots) implements Evidence {

        @Override
        public OptionalDouble points() {
            return ships() + skips() < Rule.BALLOTS_FROM ? OptionalDouble.empty() : odds(Rule.BALLOTS_ADDED + ships(), Rule.BALLOTS_ADDED + skips());
        }

        private int ships() {
            return ballots.of(Choice.SHIP);
        }

        private int skips() {
            return ballots.of(Choice.SKIP);
        }

        @Override
        public String words() {
            int all = ships() + skips();
            return all == 0 ? "no votes yet" : ships() + " of " + all + " votes say ship";
        }
    }

    record Wishes(List<Check> checks) implements Evidence {

        @Override
        public OptionalDouble points() {
            return checks.isEmpty() ? OptionalDouble.empty() : odds(1 + count(Check.Outcome.MET), 1 + count(Check.Outcome.FAILED));
        }

        private long count(Check.Outcome outcome) {
            return checks.stream().filter(check -> check.outcome() == outcome).count();
        }

        @Override
        public String words() {
            long unknown = count(Check.Outcome.UNKNOWN);
            return checks.isEmpty() ? "no nice-to-have is named"
                    : count(Check.Outcome.MET) + " of " + checks.size() + " nice-to-haves met" + (unknown == 0 ? "" : ", " + unknown + " unknown");
        }
    }

    private static OptionalDouble odds(double one, double other) {
        return OptionalDouble.of(log(one / other));
    }

    /** To the base of 2, the same on every machine. */
    static double log(double odds) {
        return StrictMath.log(odds) / StrictMath.log(2);
    }
}

package org.shipworthy.decide.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Counts;
import org.shipworthy.decide.bottomline.Fit;
import org.shipworthy.decide.bottomline.Rule;
import org.shipworthy.decide.bottomline.Strength;
import org.shipworthy.panel.Review;
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
            return Strength.panel(reviews, day);
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
            return usd.isPresent() ? OptionalDouble.of(scale.points(usd.getAsDouble()) * (isOld() ? Rule.OLD : 1)) : usd;
        }

        private boolean isOld() {
            return cost instanceof Cost.Known known && known.age().isPresent();
        }

        @Override
        public String words() {
            return cost.words();
        }
    }

    record Community(Counts ballots) implements Evidence {

        @Override
        public OptionalDouble points() {
            return Strength.community(ballots);
        }

        @Override
        public String words() {
            return ballots.total() == 0 ? "no votes yet" : ballots.of(Choice.SHIP) + " of " + ballots.total() + " votes say ship";
        }
    }

    record Wishes(List<Check> checks) implements Evidence {

        @Override
        public OptionalDouble points() {
            return Strength.facts(Check.fit(checks));
        }

        @Override
        public String words() {
            Fit fit = Check.fit(checks);
            int unknown = fit.unknown();
            return checks.isEmpty() ? "no nice-to-have is named"
                    : fit.met() + " of " + checks.size() + " nice-to-haves met" + (unknown == 0 ? "" : ", " + unknown + " unknown");
        }
    }
}

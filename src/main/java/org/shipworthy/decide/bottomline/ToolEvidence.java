package org.shipworthy.decide.bottomline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.community.Counts;
import org.shipworthy.community.Subject;
import org.shipworthy.panel.Ruling;
import org.shipworthy.publish.Snapshot;

/**
 * What is known of one tool alone, for a question. Two tools are held against each other by the difference of their
 * {@link Strength}; ballots on the pair itself go before those on each tool.
 */
final class ToolEvidence {

    private final Tool tool;
    private final List<CountedReview> reviews;
    private final List<Bill> bills;
    private final Counts ballots;
    private final Fit fit;
    private final Optional<Fact> deprecation;

    private ToolEvidence(Tool tool, List<CountedReview> reviews, List<Bill> bills, Counts ballots, Fit fit, Optional<Fact> deprecation) {
        this.tool = tool;
        this.reviews = reviews;
        this.bills = bills;
        this.ballots = ballots;
        this.fit = fit;
        this.deprecation = deprecation;
    }

    /** @param bills the best first */
    static ToolEvidence of(Snapshot snapshot, Tool tool, Question question, List<Bill> bills) {
        return new ToolEvidence(tool,
                snapshot.bench().reviewsOf(tool.slug()).stream().map(review -> CountedReview.of(review, question.today())).toList(),
                bills, snapshot.tallies().of(new Subject.OfTool(tool.slug())).headline(), question.fit(tool), deprecation(tool, question.today()));
    }

    private static Optional<Fact> deprecation(Tool tool, LocalDate today) {
        return tool.fact(Attribute.DEPRECATED_ON).filter(fact -> fact.value() instanceof Value.Day(LocalDate day)
                && !day.isAfter(today.plus(Rule.DEPRECATION_NOTICE)));
    }

    /** Empty where nothing, or too little, is known. */
    OptionalDouble points(Kind kind) {
        return switch (kind) {
            case PANEL -> Strength.panel(reviews);
            case PRICE -> bills.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(bills.getFirst().points());
            case COMMUNITY -> Strength.community(ballots);
            case FACTS -> Strength.facts(judgedFit());
        };
    }

    long ships() {
        return reviews.stream().filter(review -> review.ruling() == Ruling.SHIP).count();
    }

    double counted(Ruling ruling) {
        return Strength.counted(reviews, ruling);
    }

    /** With what every question asks for: that the tool will not be gone soon. */
    Fit judgedFit() {
        return deprecation.isPresent() ? fit.failing(Rule.DEPRECATED_FAILS) : fit;
    }

    Tool tool() {
        return tool;
    }

    List<CountedReview> reviews() {
        return reviews;
    }

    /** The one that the tool is judged by. */
    Optional<Bill> bill() {
        return bills.isEmpty() ? Optional.empty() : Optional.of(bills.getFirst());
    }

    Counts ballots() {
        return ballots;
    }

    Fit fit() {
        return fit;
    }

    /** The fact that it is deprecated, or will be soon. */
    Optional<Fact> deprecation() {
        return deprecation;
    }

    /** With the best offer at another cost; another offer may then be the best. */
    ToolEvidence withBill(Bill changed) {
        List<Bill> all = new ArrayList<>(bills.subList(1, bills.size()));
        int place = 0;
        while (place < all.size() && Bill.BEST_FIRST.compare(all.get(place), changed) < 0) {
            place++;
        }
        all.add(place, changed);
        return new ToolEvidence(tool, reviews, all, ballots, fit, deprecation);
    }

    ToolEvidence withTurned(List<CountedReview> turned) {
        return new ToolEvidence(tool, reviews.stream().map(each -> turned.contains(each) ? each.turned() : each).toList(), bills, ballots, fit, deprecation);
    }
}

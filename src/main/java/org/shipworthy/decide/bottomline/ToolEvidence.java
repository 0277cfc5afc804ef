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
import org.shipworthy.community.Choice;
import org.shipworthy.community.Counts;
import org.shipworthy.community.Subject;
import org.shipworthy.panel.Ruling;
import org.shipworthy.panel.Verdict;
import org.shipworthy.publish.Snapshot;

/**
 * What is known of one tool alone, for a question. Two tools are held against each other by the difference of their
 * {@link #points}; ballots on the pair itself go before those on each tool.
 */
public final class ToolEvidence {

    private final Tool tool;
    private final List<CountedReview> reviews;
    private final List<Bill> bills;
    private final Counts ballots;
    private final Fit fit;
    private final Optional<Fact> deprecation;

    ToolEvidence(Tool tool, List<CountedReview> reviews, List<Bill> bills, Counts ballots, Fit fit, Optional<Fact> deprecation) {
        this.tool = tool;
        this.reviews = List.copyOf(reviews);
        this.bills = List.copyOf(bills);
        this.ballots = ballots;
        this.fit = fit;
        this.deprecation = deprecation;
    }

    public static ToolEvidence of(Snapshot snapshot, Tool tool, Question question) {
        return new ToolEvidence(tool,
                snapshot.bench().reviewsOf(tool.slug()).stream().map(review -> CountedReview.of(review, question.today())).toList(),
                Bill.list(tool, question.workload(), question.hardware(), question.today()),
                snapshot.tallies().of(new Subject.OfTool(tool.slug())).headline(), question.fit(tool), deprecation(tool, question.today()));
    }

    private static Optional<Fact> deprecation(Tool tool, LocalDate today) {
        return tool.fact(Attribute.DEPRECATED_ON).filter(fact -> fact.value() instanceof Value.Day(LocalDate day)
                && !day.isAfter(today.plus(Rule.DEPRECATION_NOTICE)));
    }

    /**
     * How strong the tool is by one kind of evidence: log-odds to the base of 2. The zero of a kind means nothing alone, so
     * only differences do; a bill of half the size is one more. Empty where nothing, or too little, is known.
     */
    public OptionalDouble points(Kind kind) {
        return switch (kind) {
            case PANEL -> reviews.size() < Verdict.COMPLETE_FROM ? OptionalDouble.empty()
                    : OptionalDouble.of(Points.log(counted(Ruling.SHIP) + 1) - Points.log(counted(Ruling.SKIP) + 1));
            case PRICE -> bills.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(bills.getFirst().points());
            case COMMUNITY -> ballots.total() < Rule.BALLOTS_FROM ? OptionalDouble.empty()
                    : OptionalDouble.of(Points.log(ballots.of(Choice.SHIP) + Rule.BALLOTS_ADDED) - Points.log(ballots.of(Choice.SKIP) + Rule.BALLOTS_ADDED));
            case FACTS -> judgedFit().wishes() == 0 ? OptionalDouble.empty()
                    : OptionalDouble.of(Points.log(judgedFit().met() + 1) - Points.log(judgedFit().failed() + 1));
        };
    }

    double counted(Ruling ruling) {
        return reviews.stream().filter(review -> review.ruling() == ruling).mapToDouble(CountedReview::counts).sum();
    }

    /** With what every question asks for: that the tool will not be gone soon. */
    Fit judgedFit() {
        return deprecation.isPresent() ? fit.failing(Rule.DEPRECATED_FAILS) : fit;
    }

    public Tool tool() {
        return tool;
    }

    List<CountedReview> reviews() {
        return reviews;
    }

    /** Best first. */
    List<Bill> bills() {
        return bills;
    }

    Optional<Bill> bill() {
        return bills.stream().findFirst();
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
        List<Bill> all = new ArrayList<>(bills);
        all.set(0, changed);
        all.sort(Bill.BEST_FIRST);
        return new ToolEvidence(tool, reviews, all, ballots, fit, deprecation);
    }

    ToolEvidence withTurned(CountedReview review) {
        return new ToolEvidence(tool, reviews.stream().map(each -> each.equals(review) ? each.turned() : each).toList(), bills, ballots, fit, deprecation);
    }
}

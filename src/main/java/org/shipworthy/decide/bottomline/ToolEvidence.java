package org.shipworthy.decide.bottomline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Kind, Double> points = new EnumMap<>(Kind.class);

    private ToolEvidence(Tool tool, List<CountedReview> reviews, List<Bill> bills, Counts ballots, Fit fit, Optional<Fact> deprecation) {
        this.tool = tool;
        this.reviews = reviews;
        this.bills = bills;
        this.ballots = ballots;
        this.fit = fit;
        this.deprecation = deprecation;
        workOut();
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

    private void workOut() {
        if (reviews.size() >= Verdict.COMPLETE_FROM) {
            points.put(Kind.PANEL, Points.log(counted(Ruling.SHIP) + 1) - Points.log(counted(Ruling.SKIP) + 1));
        }
        if (!bills.isEmpty()) {
            points.put(Kind.PRICE, bills.getFirst().points());
        }
        if (ballots.total() >= Rule.BALLOTS_FROM) {
            points.put(Kind.COMMUNITY, Points.log(ballots.of(Choice.SHIP) + Rule.BALLOTS_ADDED) - Points.log(ballots.of(Choice.SKIP) + Rule.BALLOTS_ADDED));
        }
        if (judgedFit().wishes() > 0) {
            points.put(Kind.FACTS, Points.log(judgedFit().met() + 1) - Points.log(judgedFit().failed() + 1));
        }
    }

    /**
     * How strong the tool is by one kind of evidence: log-odds to the base of 2. The zero of a kind means nothing alone, so
     * only differences do; a bill of half the size is one more. Empty where nothing, or too little, is known.
     */
    public OptionalDouble points(Kind kind) {
        Double known = points.get(kind);
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    long ships() {
        return reviews.stream().filter(review -> review.ruling() == Ruling.SHIP).count();
    }

    /** How much the rulings of a kind count together. */
    double counted(Ruling ruling) {
        double sum = 0;
        for (CountedReview review : reviews) {
            sum += review.ruling() == ruling ? review.counts() : 0;
        }
        return sum;
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
        List<Bill> all = new ArrayList<>(bills);
        all.set(0, changed);
        all.sort(Bill.BEST_FIRST);
        return new ToolEvidence(tool, reviews, all, ballots, fit, deprecation);
    }

    ToolEvidence withTurned(CountedReview review) {
        return new ToolEvidence(tool, reviews.stream().map(each -> each.equals(review) ? each.turned() : each).toList(), bills, ballots, fit, deprecation);
    }
}

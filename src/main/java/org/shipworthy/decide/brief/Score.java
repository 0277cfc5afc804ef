package org.shipworthy.decide.brief;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.shipworthy.decide.bottomline.Kind;
import org.shipworthy.decide.bottomline.Points;
import org.shipworthy.decide.bottomline.Rule;
import org.shipworthy.decide.bottomline.Weights;
import org.shipworthy.panel.Verdict;

/**
 * How much speaks for a tool, on its own: nothing of it depends on which other tools there are, so that one tool more or
 * less never changes the order of the others. It is the rule of the bottom line, with the tool held against an imagined one
 * of which nothing is known and whose prices are middling.
 */
public final class Score {

    /** The rule in words, as the methodology page and decision records show it; with its version. */
    public static final String RULE = "Brief rule 1, on bottom line rule " + Rule.VERSION + ". Each kind of evidence becomes points for each tool alone; a point doubles the odds. "
            + "Panel: rulings for ship against rulings for skip, one added to each, weighed by what they rest on, once there are " + Verdict.COMPLETE_FROM + ". "
            + "Price: what the workload costs at 1 dollar per million tokens in and 4 out (or 20 dollars a seat) against what it costs with the tool, "
            + Rule.SMALL_BILL.toPlainString() + " dollars added to each; half of it at an old price, which counts only where there is no current one; at most " + Rule.MOST_FOR_PRICE.value().stripTrailingZeros().toPlainString() + " points. "
            + "Community: ballots for ship against ballots for skip, " + Rule.BALLOTS_ADDED + " added to each, once there are " + Rule.BALLOTS_FROM + ". "
            + "Facts: nice-to-haves that are met against those that are failed, one added to each. "
            + "What is not known is worth 0 points, neither for nor against. The points are multiplied by twice the share of their weight and added up; "
            + "the score is the probability that goes with these odds, in percent. "
            + "Tools that are known to meet every must-have go before those of which some are unknown.";

    /**
     * What one kind of evidence adds.
     *
     * @param points empty when it says nothing of the tool, which adds nothing
     * @param share  of its weight in all weights
     * @param words  what the points come from, without a full stop
     */
    public record Part(Kind kind, OptionalDouble points, double share, String words) {

        public double contribution() {
            return Weights.FACTORS * share * points.orElse(0);
        }
    }

    private final List<Evidence> evidence;
    private final Weights weights;
    private final double[] points;
    private final double total;

    /** @param evidence in the order of the kinds */
    Score(List<Evidence> evidence, Weights weights) {
        this.evidence = List.copyOf(evidence);
        this.weights = weights;
        this.points = evidence.stream().mapToDouble(one -> one.points().orElse(0)).toArray();
        this.total = Arrays.stream(Kind.values()).mapToDouble(kind -> Weights.FACTORS * weights.share(kind) * points[kind.ordinal()]).sum();
    }

    /** In points: the contributions of the parts add up to it. */
    public double total() {
        return total;
    }

    /** The probability that goes with the total, in whole percent, never quite 0 or 100. */
    public int percent() {
        return Points.percent(total);
    }

    /** One for each kind. */
    public List<Part> parts() {
        return Arrays.stream(Kind.values()).map(this::of).toList();
    }

    public Part of(Kind kind) {
        Evidence one = evidence.get(kind.ordinal());
        return new Part(kind, one.points(), weights.share(kind), one.words());
    }

    boolean speaksOf(Kind kind) {
        return evidence.get(kind.ordinal()).points().isPresent();
    }

    /** The total if a kind had this share of all weight and the others kept their ratios; they must have some. */
    double totalWith(Kind kind, double share) {
        double own = Weights.FACTORS * points[kind.ordinal()];
        double now = weights.share(kind);
        return share * own + (1 - share) * (total - now * own) / (1 - now);
    }
}

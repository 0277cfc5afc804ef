package org.shipworthy.decide.brief;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Tally;
import org.shipworthy.panel.Verdict;

/**
 * How much speaks for a tool, on its own: nothing of it depends on which other tools there are, so that one tool more or
 * less never changes the order of the others.
 */
public final class Score {

    /** The rule in words, as the methodology page and decision records show it; with its version. */
    public static final String RULE = "Brief rule 1. Each kind of evidence becomes a number between 0 and 1 for each tool alone. "
            + "Panel: rulings that say ship plus 1, divided by all rulings plus 2. "
            + "Price: S divided by S plus the cost of a month, where S is what the workload costs at 1 dollar per million tokens in and 4 out (or 20 dollars a seat). "
            + "Community: ballots that say ship plus 5, divided by all ballots plus 10. "
            + "Nice-to-haves: the share that is met, an unknown one counted as half. "
            + "What is not known counts as one half, neither for nor against. The numbers are averaged by the weights. "
            + "Tools that are known to meet every must-have go before those of which some are unknown.";

    /** What is not known counts so. */
    static final double NEUTRAL = 0.5;

    /** What one block says of a tool. */
    sealed interface Evidence {

        OptionalDouble strength();

        /** Without a full stop. */
        String words();
    }

    record Panel(Verdict verdict) implements Evidence {

        @Override
        public OptionalDouble strength() {
            return verdict.rulings() == 0 ? OptionalDouble.empty() : OptionalDouble.of((verdict.ships() + 1.0) / (verdict.rulings() + 2));
        }

        @Override
        public String words() {
            return verdict.rulings() == 0 ? "not reviewed yet" : verdict.ships() + " of " + verdict.rulings() + " lenses say ship";
        }
    }

    record Price(Cost cost, PriceScale scale) implements Evidence {

        @Override
        public OptionalDouble strength() {
            OptionalDouble usd = cost.findUsd();
            return usd.isPresent() ? OptionalDouble.of(scale.strength(usd.getAsDouble())) : usd;
        }

        @Override
        public String words() {
            return cost.words();
        }
    }

    record Community(Tally tally) implements Evidence {

        private int ships() {
            return tally.count(Choice.SHIP);
        }

        private int all() {
            return ships() + tally.count(Choice.SKIP);
        }

        @Override
        public OptionalDouble strength() {
            return all() == 0 ? OptionalDouble.empty() : OptionalDouble.of((ships() + 5.0) / (all() + 10));
        }

        @Override
        public String words() {
            return all() == 0 ? "no votes yet" : ships() + " of " + all() + " votes say ship";
        }
    }

    record Wishes(List<Check> checks) implements Evidence {

        private long count(Check.Outcome outcome) {
            return checks.stream().filter(check -> check.outcome() == outcome).count();
        }

        @Override
        public OptionalDouble strength() {
            return checks.isEmpty() ? OptionalDouble.empty()
                    : OptionalDouble.of((count(Check.Outcome.MET) + count(Check.Outcome.UNKNOWN) / 2.0) / checks.size());
        }

        @Override
        public String words() {
            long unknown = count(Check.Outcome.UNKNOWN);
            return checks.isEmpty() ? "none named"
                    : count(Check.Outcome.MET) + " of " + checks.size() + " met" + (unknown == 0 ? "" : ", " + unknown + " unknown");
        }
    }

    /**
     * What one block adds.
     *
     * @param strength between 0 and 1; empty when the block says nothing of the tool, which counts as one half
     * @param share    of the block's weight in all weights
     * @param words    what the strength comes from, without a full stop
     */
    public record Part(Block block, OptionalDouble strength, double share, String words) {

        public double contribution() {
            return share * strength.orElse(NEUTRAL);
        }
    }

    private final List<Evidence> evidence;
    private final Weights weights;
    private final double[] strengths;
    private final double total;

    /** @param evidence in the order of the blocks */
    Score(List<Evidence> evidence, Weights weights) {
        this.evidence = List.copyOf(evidence);
        this.weights = weights;
        this.strengths = evidence.stream().mapToDouble(one -> one.strength().orElse(NEUTRAL)).toArray();
        this.total = Arrays.stream(Block.values()).mapToDouble(block -> weights.share(block) * strengths[block.ordinal()]).sum();
    }

    /** Between 0 and 1: the contributions of the parts add up to it. */
    public double total() {
        return total;
    }

    /** One for each block. */
    public List<Part> parts() {
        return Arrays.stream(Block.values()).map(this::of).toList();
    }

    public Part of(Block block) {
        Evidence one = evidence.get(block.ordinal());
        return new Part(block, one.strength(), weights.share(block), one.words());
    }

    boolean speaksOf(Block block) {
        return evidence.get(block.ordinal()).strength().isPresent();
    }

    /** The total if a block had this share of all weight and the others kept their ratios; they must have some. */
    double totalWith(Block block, double share) {
        double own = strengths[block.ordinal()];
        double now = weights.share(block);
        return share * own + (1 - share) * (total - now * own) / (1 - now);
    }
}

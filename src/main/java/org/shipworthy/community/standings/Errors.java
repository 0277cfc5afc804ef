package org.shipworthy.community.standings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shipworthy.community.standings.Uncertainty.Basis;

/** What one island's fit leaves open: of single strengths, and of the difference of two, which have their errors in common. */
public final class Errors {

    private final List<String> items;
    private final double[] strengths;
    private final StrongGroups groups;
    private final double[][] modelBased;
    private final Optional<double[][]> robust;
    private final Optional<double[][]> clustered;

    Errors(Island island, Fit fit) {
        Covariances covariances = new Covariances(fit);
        this.items = island.items();
        this.strengths = fit.strengths();
        this.groups = fit.likelihood().groups();
        this.modelBased = covariances.modelBased();
        this.robust = covariances.robust(squares(island));
        this.clustered = island.ballots().flatMap(covariances::clustered);
    }

    /** Without voters there are no weights, and each vote's is 1. */
    private static double[] squares(Island island) {
        double[] counts = island.table().counts();
        return island.ballots().map(ballots -> ballots.squares(counts.length)).orElse(counts);
    }

    /**
     * How much stronger the one is than the other.
     *
     * @throws IllegalArgumentException when one of them is not of this island
     */
    public Estimate difference(String item, String other) {
        int one = number(item);
        int two = number(other);
        double[][] covariance = basis(one) == basis(two) ? covariance(basis(one)) : modelBased;
        double variance = covariance[one][one] + covariance[two][two] - 2 * covariance[one][two];
        return new Estimate(strengths[one] - strengths[two], Math.sqrt(Math.max(0, variance)));
    }

    /** The standard error of a strength or of the parameter with this number. */
    double headline(int parameter) {
        return root(covariance(basis(parameter)), parameter);
    }

    Uncertainty of(int item, List<Interval> intervals) {
        return new Uncertainty(basis(item), headline(item), root(modelBased, item), root(robust, item), root(clustered, item),
                intervals.get(item), RankInterval.of(intervals.get(item), intervals));
    }

    /**
     * Outside the main group the ridge decides how far away an item is, and every vote agrees with it: their scores,
     * being small, would make the sandwich sure of what nobody knows.
     */
    private Basis basis(int parameter) {
        boolean isHeld = parameter >= items.size() || groups.isInMain(parameter);
        return clustered.isPresent() && isHeld ? Basis.CLUSTERED : Basis.MODEL;
    }

    private double[][] covariance(Basis basis) {
        return basis == Basis.CLUSTERED ? clustered.orElseThrow() : modelBased;
    }

    private int number(String item) {
        int number = items.indexOf(item);
        if (number < 0) {
            throw new IllegalArgumentException(item + " is not of this island");
        }
        return number;
    }

    private static OptionalDouble root(Optional<double[][]> covariance, int parameter) {
        return covariance.stream().mapToDouble(values -> root(values, parameter)).findFirst();
    }

    private static double root(double[][] covariance, int parameter) {
        return Math.sqrt(Math.max(0, covariance[parameter][parameter]));
    }
}

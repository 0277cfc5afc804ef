package org.shipworthy.community.standings;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.RealMatrix;

/** The top of a likelihood: its parameters, and minus its second derivative there. */
record Fit(Likelihood likelihood, double[] parameters, double[][] information) {

    static Fit of(Likelihood likelihood) {
        return Newton.climb(likelihood, new double[likelihood.parameters()]);
    }

    /** The same model fitted to other counts of the same pairs, starting from this answer. */
    Fit to(double[] counts) {
        return Newton.climb(new Likelihood(likelihood.model(), likelihood.table().with(counts), likelihood.hasHome()), parameters);
    }

    /** Centred on zero. */
    double[] strengths() {
        double[] strengths = Arrays.copyOf(parameters, likelihood.table().items());
        double mean = Arrays.stream(strengths).sum() / strengths.length;
        return Arrays.stream(strengths).map(strength -> strength - mean).toArray();
    }

    /** In natural-log units. */
    OptionalDouble home() {
        return likelihood.hasHome() ? OptionalDouble.of(parameters[likelihood.home()]) : OptionalDouble.empty();
    }

    /** Davidson's v, not its logarithm. */
    OptionalDouble tie() {
        return likelihood.model().hasTieParameter() ? OptionalDouble.of(Math.exp(parameters[likelihood.tie()])) : OptionalDouble.empty();
    }

    static DecompositionSolver solver(double[][] information) {
        RealMatrix matrix = new Array2DRowRealMatrix(information, false);
        return new CholeskyDecomposition(matrix, CholeskyDecomposition.DEFAULT_RELATIVE_SYMMETRY_THRESHOLD, Double.MIN_NORMAL).getSolver();
    }
}

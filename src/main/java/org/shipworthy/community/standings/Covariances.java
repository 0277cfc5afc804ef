package org.shipworthy.community.standings;

import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * Covariances of the centred strengths and, after them, of the other parameters.
 *
 * <p>Model-based: the inverse information {@code V}. Robust: {@code V M V}, where {@code M} is the sum over votes of the
 * outer product of the vote's score (White, "Maximum likelihood estimation of misspecified models", Econometrica 50,
 * 1982). Clustered: the same with the scores first summed within each voter (Liang and Zeger, "Longitudinal data analysis
 * using generalized linear models", Biometrika 73, 1986). There is no small-sample factor.
 */
final class Covariances {

    private final Fit fit;
    private final Likelihood likelihood;
    /** The inverse information with its rows centred. */
    private final RealMatrix inverse;

    Covariances(Fit fit) {
        this.fit = fit;
        this.likelihood = fit.likelihood();
        this.inverse = centred(Fit.solver(fit.information()).getInverse().getData());
    }

    double[][] modelBased() {
        return centred(inverse.transpose().getData()).getData();
    }

    /**
     * Empty when the votes do not differ enough from what was expected of them, as when all are ties.
     *
     * @param squares for each outcome the sum of the squares of its votes' weights
     */
    Optional<double[][]> robust(double[] squares) {
        Scores scores = new Scores(fit);
        for (int outcome = 0; outcome < squares.length; outcome++) {
            scores.add(outcome, 1);
            scores.close(squares[outcome]);
        }
        return sandwich(scores);
    }

    /** Empty when there are too few voters: it takes at least as many as items. */
    Optional<double[][]> clustered(VoterBallots ballots) {
        Scores scores = new Scores(fit);
        for (int voter = 0; voter < ballots.voters(); voter++) {
            for (int ballot = ballots.starts()[voter]; ballot < ballots.starts()[voter + 1]; ballot++) {
                scores.add(ballots.outcomes()[ballot], ballots.weight(ballot));
            }
            scores.close(1);
        }
        return sandwich(scores);
    }

    private Optional<double[][]> sandwich(Scores scores) {
        if (!scores.sayAllDifferences()) {
            return Optional.empty();
        }
        RealMatrix middle = new Array2DRowRealMatrix(scores.outerProducts(), false);
        return Optional.of(inverse.multiply(middle).multiplyTransposed(inverse).getData());
    }

    /** Takes from each strength's row the mean of all strengths' rows. */
    private RealMatrix centred(double[][] rows) {
        int items = likelihood.table().items();
        for (int column = 0; column < rows.length; column++) {
            double mean = 0;
            for (int item = 0; item < items; item++) {
                mean += rows[item][column] / items;
            }
            for (int item = 0; item < items; item++) {
                rows[item][column] -= mean;
            }
        }
        return new Array2DRowRealMatrix(rows, false);
    }
}

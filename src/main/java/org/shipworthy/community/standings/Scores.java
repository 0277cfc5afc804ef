package org.shipworthy.community.standings;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Sums the outer products of scores: the score of one vote, or of all votes of one voter together. A score is kept dense,
 * but only the places that were touched are multiplied, because a voter sees few of many items.
 */
final class Scores {

    private static final double ROUNDING = 1e-10;

    private static final Winner[] WINNERS = Winner.values();

    private final Likelihood likelihood;
    private final Outlook[] outlooks;
    private final double[] score;
    private final boolean[] isTouched;
    private final int[] touched;
    private int touches;
    /** Of each two places that belong together, only one is added to. */
    private final double[][] sums;

    Scores(Fit fit) {
        this.likelihood = fit.likelihood();
        this.outlooks = new Outlook[likelihood.table().pairs()];
        Arrays.setAll(outlooks, pair -> likelihood.outlook(pair, fit.parameters()));
        int parameters = likelihood.parameters();
        this.score = new double[parameters];
        this.isTouched = new boolean[parameters];
        this.touched = new int[parameters];
        this.sums = new double[parameters][parameters];
    }

    /** Adds the score of a vote with this outcome, so many times, to the open score. */
    void add(int outcome, double times) {
        int pair = outcome / 3;
        Winner winner = WINNERS[outcome % 3];
        Outlook outlook = outlooks[pair];
        double lead = times * outlook.leadScore(winner);
        touch(likelihood.table().left()[pair], lead);
        touch(likelihood.table().right()[pair], -lead);
        if (likelihood.hasHome()) {
            touch(likelihood.home(), lead);
        }
        if (likelihood.model().hasTieParameter()) {
            touch(likelihood.tie(), times * outlook.tieScore(winner));
        }
    }

    /** Adds the open score's outer product so many times, and opens a new score. */
    void close(double times) {
        for (int i = 0; i < touches; i++) {
            double[] row = sums[touched[i]];
            double weighted = times * score[touched[i]];
            for (int j = 0; j <= i; j++) {
                row[touched[j]] += weighted * score[touched[j]];
            }
        }
        clear();
    }

    /**
     * Whether the closed scores differ in every direction in which the strengths can: if not, a sandwich made of them
     * would be sure of a difference of which they say nothing.
     */
    boolean sayAllDifferences() {
        int items = likelihood.table().items();
        RealMatrix strengths = new Array2DRowRealMatrix(outerProducts(), false).getSubMatrix(0, items - 1, 0, items - 1);
        double spread = strengths.getTrace() / items;
        // the one direction in which no score can differ, all strengths alike, is filled in
        return new LUDecomposition(strengths.scalarAdd(spread / items), ROUNDING * Math.max(1, spread)).getSolver().isNonSingular();
    }

    double[][] outerProducts() {
        double[][] symmetric = new double[sums.length][sums.length];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                symmetric[i][j] = i == j ? sums[i][i] : sums[i][j] + sums[j][i];
            }
        }
        return symmetric;
    }

    private void touch(int parameter, double value) {
        score[parameter] += value;
        if (!isTouched[parameter]) {
            isTouched[parameter] = true;
            touched[touches++] = parameter;
        }
    }

    private void clear() {
        for (int i = 0; i < touches; i++) {
            score[touched[i]] = 0;
            isTouched[touched[i]] = false;
        }
        touches = 0;
    }
}

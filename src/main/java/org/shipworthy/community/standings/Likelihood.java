package org.shipworthy.community.standings;

import java.util.Arrays;

/**
 * The first and second derivatives of a model's log-likelihood, less the ridge.
 *
 * <p>Parameters are the strengths, then the advantage of the left side if it is estimated, then the logarithm of the tie
 * parameter if the model has one.
 */
record Likelihood(PairModel model, PairTable table, boolean hasHome, StrongGroups groups) {

    /**
     * The ridge: {@code RIDGE / 2} times the sum of squares of the strengths, of each the part that its strong group has
     * in common. Where the items are one group it only centres them and the answer is the likelihood's own; where an
     * item has won or lost everything, and the likelihood would put it infinitely far away, it acts like a normal prior
     * with standard deviation {@code 1 / sqrt(RIDGE)}, about 3.2.
     */
    static final double RIDGE = 0.1;

    /** The same on the advantage of the left side, weaker, because votes on both sides of a pair tell it well. */
    static final double HOME_RIDGE = 0.01;

    /** The same on the logarithm of the tie parameter, which without it runs away when all or none are ties. */
    static final double TIE_RIDGE = 0.1;

    Likelihood(PairModel model, PairTable table, boolean hasHome) {
        // a tie does not bound a difference where the tie parameter can grow with it
        this(model, table, hasHome, StrongGroups.of(table, !model.hasTieParameter()));
    }

    int parameters() {
        return table.items() + (hasHome ? 1 : 0) + (model.hasTieParameter() ? 1 : 0);
    }

    int home() {
        return table.items();
    }

    int tie() {
        return parameters() - 1;
    }

    Outlook outlook(int pair, double[] at) {
        double lead = at[table.left()[pair]] - at[table.right()[pair]] + (hasHome ? at[home()] : 0);
        return model.outlook(lead, model.hasTieParameter() ? at[tie()] : 0);
    }

    /** Replaces the gradient and the information, which is minus the second derivative. */
    void differentiate(double[] at, double[] gradient, double[][] information) {
        Arrays.fill(gradient, 0);
        Arrays.stream(information).forEach(row -> Arrays.fill(row, 0));
        for (int pair = 0; pair < table.pairs(); pair++) {
            Outlook outlook = outlook(pair, at);
            addGradient(pair, outlook, gradient);
            addInformation(pair, outlook, information);
        }
        addGroupRidge(at, gradient, information);
        if (hasHome) {
            gradient[home()] -= HOME_RIDGE * at[home()];
            information[home()][home()] += HOME_RIDGE;
        }
        if (model.hasTieParameter()) {
            gradient[tie()] -= TIE_RIDGE * at[tie()];
            information[tie()][tie()] += TIE_RIDGE;
        }
    }

    private void addGradient(int pair, Outlook outlook, double[] gradient) {
        double lefts = table.count(pair, Winner.LEFT);
        double rights = table.count(pair, Winner.RIGHT);
        double ties = table.count(pair, Winner.TIE);
        double lead = lefts * outlook.leftScore() + rights * outlook.rightScore() + ties * outlook.tieScore();
        gradient[table.left()[pair]] += lead;
        gradient[table.right()[pair]] -= lead;
        if (hasHome) {
            gradient[home()] += lead;
        }
        if (model.hasTieParameter()) {
            gradient[tie()] += (lefts + rights) * outlook.decisiveTieScore() + ties * outlook.tieTieScore();
        }
    }

    private void addInformation(int pair, Outlook outlook, double[][] information) {
        int left = table.left()[pair];
        int right = table.right()[pair];
        double lead = table.total(pair) * outlook.leadInformation();
        information[left][left] += lead;
        information[right][right] += lead;
        addBoth(information, left, right, -lead);
        if (hasHome) {
            information[home()][home()] += lead;
            addBoth(information, left, home(), lead);
            addBoth(information, right, home(), -lead);
        }
        if (model.hasTieParameter()) {
            addTieInformation(pair, outlook, information);
        }
    }

    private void addTieInformation(int pair, Outlook outlook, double[][] information) {
        double cross = table.total(pair) * outlook.crossInformation();
        addBoth(information, table.left()[pair], tie(), cross);
        addBoth(information, table.right()[pair], tie(), -cross);
        if (hasHome) {
            addBoth(information, home(), tie(), cross);
        }
        information[tie()][tie()] += table.total(pair) * outlook.tieInformation();
    }

    private void addGroupRidge(double[] at, double[] gradient, double[][] information) {
        int[] groupOf = groups.groupOf();
        double[] sums = new double[groups.sizes().length];
        for (int item = 0; item < table.items(); item++) {
            sums[groupOf[item]] += at[item];
        }
        for (int item = 0; item < table.items(); item++) {
            double weight = RIDGE / groups.sizes()[groupOf[item]];
            gradient[item] -= weight * sums[groupOf[item]];
            for (int other = 0; other < table.items(); other++) {
                information[item][other] += groupOf[item] == groupOf[other] ? weight : 0;
            }
        }
    }

    private static void addBoth(double[][] information, int row, int column, double value) {
        information[row][column] += value;
        information[column][row] += value;
    }
}

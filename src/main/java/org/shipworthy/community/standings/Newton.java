package org.shipworthy.community.standings;

import org.hipparchus.linear.ArrayRealVector;

/** Climbs a likelihood by Newton's method. It is concave, so there is one top; a step that passes it by too far is halved. */
final class Newton {

    /** The square of the distance from the top, in standard errors, from which the next step, being quadratic, is the last. */
    private static final double NEAR = 1e-10;

    private static final int MOST_STEPS = 200;

    private final Likelihood likelihood;
    private final double[] at;
    private final double[] gradient;
    private final double[][] information;

    private Newton(Likelihood likelihood, double[] start) {
        this.likelihood = likelihood;
        this.at = start.clone();
        this.gradient = new double[start.length];
        this.information = new double[start.length][start.length];
    }

    /** @throws ArithmeticException when the top is not reached */
    static Fit climb(Likelihood likelihood, double[] start) {
        Newton newton = new Newton(likelihood, start);
        likelihood.differentiate(newton.at, newton.gradient, newton.information);
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (newton.step() <= NEAR) {
                return new Fit(likelihood, newton.at, newton.information);
            }
        }
        throw new ArithmeticException("fitting " + likelihood.table().items() + " items: no top after " + MOST_STEPS + " steps");
    }

    private double step() {
        double[] step = Fit.solver(information).solve(new ArrayRealVector(gradient, false)).toArray();
        double slope = slopeAlong(step);
        move(step, 1);
        // near the top rounding decides the sign of the slope, and a full step is right
        for (double length = 0.5; slope > NEAR && Math.abs(slopeAlong(step)) > slope; length /= 2) {
            move(step, -length);
        }
        return slope;
    }

    private void move(double[] step, double length) {
        for (int i = 0; i < step.length; i++) {
            at[i] += length * step[i];
        }
        likelihood.differentiate(at, gradient, information);
    }

    private double slopeAlong(double[] step) {
        double slope = 0;
        for (int i = 0; i < step.length; i++) {
            slope += gradient[i] * step[i];
        }
        return slope;
    }
}

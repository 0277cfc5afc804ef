package org.shipworthy.web.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where scores lie across a chart of intervals, in percent.
 *
 * @param from  the score at its left edge
 * @param until the score at its right edge
 * @param middle where neither side is ahead
 */
public record IntervalScale(double from, double until, double middle) {

    /** Scores further from the mean than this are odds of 100 to 1; an interval beyond is drawn open. */
    private static final double WIDEST = 800;

    private static final double MEAN = 1000;
    private static final int MOST_TICKS = 5;

    /** Edges are multiples of the step between ticks divided by this. */
    private static final int EDGES_IN_A_STEP = 5;

    /**
     * A drawn interval, in percent of the width.
     *
     * @param openLeft  whether it goes on beyond the left edge
     * @param openRight whether it goes on beyond the right edge
     * @param middle    where neither side is ahead
     */
    public record Bar(double from, double at, double until, boolean openLeft, boolean openRight, double middle) {}

    /** Wide enough for these, if they are not absurd; round at both ends. */
    public static IntervalScale over(double lowest, double highest) {
        double from = Math.max(MEAN - WIDEST, Math.min(lowest, MEAN));
        double until = Math.min(MEAN + WIDEST, Math.max(highest, MEAN));
        double round = step(from, until) / EDGES_IN_A_STEP;
        return new IntervalScale(Math.floor(from / round) * round, Math.ceil(until / round) * round, MEAN);
    }

    /** Shares of one, from nothing to all. */
    public static IntervalScale ofShares() {
        return new IntervalScale(0, 1, 0.5);
    }

    private static double step(double from, double until) {
        double least = Math.max(1, until - from) / (MOST_TICKS - 1);
        for (double step : new double[] {10, 20, 50, 100, 200, 500}) {
            if (step >= least) {
                return step;
            }
        }
        return 1000;
    }

    public Bar bar(double lower, double value, double upper) {
        return new Bar(percent(lower), percent(value), percent(upper), lower < from, upper > until, percent(middle));
    }

    public double percent(double value) {
        return Math.clamp(100 * (value - from) / (until - from), 0, 100);
    }

    /** Round scores between the edges. */
    public List<Scale.Tick> ticks() {
        double step = step(from, until);
        List<Scale.Tick> ticks = new ArrayList<>();
        for (double score = Math.ceil(from / step) * step; score <= until; score += step) {
            ticks.add(new Scale.Tick(percent(score), String.format(Locale.ROOT, "%.0f", score)));
        }
        return ticks;
    }
}

package org.shipworthy.community.standings;

/** A number in natural-log units with its standard error. */
public record Estimate(double value, double standardError) {

    /** 95%. */
    public Interval interval() {
        return Interval.around(value, standardError);
    }

    /** For a difference of strengths: the chance that the first is preferred to the second when the vote is not a tie. */
    public double chance() {
        return PairModel.chance(value);
    }

    /** 95%. */
    public Interval chanceInterval() {
        return new Interval(PairModel.chance(interval().lower()), PairModel.chance(interval().upper()));
    }
}

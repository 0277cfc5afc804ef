package org.shipworthy.community.standings;

/** A number in natural-log units with its standard error. */
public record Estimate(double value, double standardError) {

    /** 95%. */
    public Interval interval() {
        return Interval.around(value, standardError);
    }
}

package org.shipworthy.decide.bottomline;

/**
 * How sure it is that the tool in front is the better choice.
 *
 * @param percent the probability
 * @param low     the lower end of the range that the evidence leaves open four times in five
 * @param high    its upper end
 */
public record Certainty(int percent, int low, int high) {

    private static final int FAIRLY_SURE_FROM = 50;
    private static final int SURE_FROM = 75;

    /** @param spread one standard error, in points */
    static Certainty of(Points points, double spread) {
        double reach = Rule.REACH * spread;
        double middle = points.hundredths() / 100.0;
        return new Certainty(points.percent(), Points.percent(middle - reach), Points.percent(middle + reach));
    }

    /** By the lower end: {@code sure} where even that is above three in four, {@code fairly sure} above one half, else {@code leaning}. */
    public String words() {
        return low >= SURE_FROM ? "sure" : low >= FAIRLY_SURE_FROM ? "fairly sure" : "leaning";
    }
}

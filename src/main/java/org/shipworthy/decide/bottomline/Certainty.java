package org.shipworthy.decide.bottomline;

/**
 * How sure it is that the tool in front is the better choice.
 *
 * @param percent the probability
 * @param low     the lower end of the range that the evidence leaves open four times in five
 * @param high    its upper end
 */
public record Certainty(int percent, int low, int high) {

    private static final int FAIRLY_SURE_FROM = 75;
    private static final int SURE_FROM = 90;

    /** @param spread one standard error, in points */
    static Certainty of(Points points, double spread) {
        double reach = Rule.REACH * spread;
        double middle = points.hundredths() / 100.0;
        return new Certainty(points.percent(), Points.percent(middle - reach), Points.percent(middle + reach));
    }

    /** {@code sure}, {@code fairly sure}, {@code leaning}. */
    public String words() {
        return percent >= SURE_FROM ? "sure" : percent >= FAIRLY_SURE_FROM ? "fairly sure" : "leaning";
    }
}

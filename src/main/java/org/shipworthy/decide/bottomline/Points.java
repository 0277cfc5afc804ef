package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;

/**
 * How far evidence speaks for one tool over another: log-odds to the base of 2, so that each point doubles the odds. Below
 * zero it speaks for the other. Kept to the hundredth, so that what is shown adds up to what is shown.
 */
public record Points(int hundredths) implements Comparable<Points> {

    public static final Points ZERO = new Points(0);

    private static final double LOG_2 = StrictMath.log(2);

    /** To the nearest hundredth, halves away from zero, so that both directions round alike. */
    public static Points of(double points) {
        int rounded = (int) Math.floor(Math.abs(points) * 100 + 0.5);
        return new Points(points < 0 ? -rounded : rounded);
    }

    /** The logarithm to the base of 2, the same on every machine. */
    static double log(double odds) {
        return StrictMath.log(odds) / LOG_2;
    }

    public Points plus(Points other) {
        return new Points(hundredths + other.hundredths);
    }

    public Points negate() {
        return new Points(-hundredths);
    }

    /** @param factorHundredths a weight, 80 for 0.80 */
    Points times(int factorHundredths) {
        return of((double) hundredths * factorHundredths / 10_000);
    }

    Points atMost(Points most) {
        return Math.abs(hundredths) <= most.hundredths ? this : hundredths < 0 ? most.negate() : most;
    }

    boolean isBelow(Points size) {
        return Math.abs(hundredths) < size.hundredths;
    }

    public BigDecimal value() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    /** The probability that goes with the odds, in percent; never quite 0 or 100. */
    public int percent() {
        return percent(hundredths / 100.0);
    }

    /** The same for points that are not rounded. */
    public static int percent(double points) {
        return Math.clamp(Math.round(100 / (1 + StrictMath.pow(2, -points))), 1, 99);
    }

    @Override
    public int compareTo(Points other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    /** {@code +1.43}, {@code −0.50}, {@code 0.00}. */
    @Override
    public String toString() {
        return hundredths == 0 ? "0.00" : (hundredths < 0 ? "−" : "+") + value().abs().toPlainString();
    }
}

package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;
import java.time.Period;
import org.shipworthy.panel.EvidenceLevel;

/**
 * The numbers of the rule, in one place; {@code /methodology} states them. A change of any of them, or of how they are
 * used, is a new version.
 *
 * <p>The odds of the kinds are combined by a weighted sum of their logarithms, the logarithmic opinion pool (Genest and
 * Zidek, "Combining probability distributions: a critique and an annotated bibliography", Statistical Science 1, 1986). The
 * factors come to 2 instead of 1, because an average of sources that each know something different is not sure enough
 * (Satopää et al., "Combining multiple probability predictions using a simple logit model", International Journal of
 * Forecasting 30, 2014).
 */
public final class Rule {

    public static final String VERSION = "1";

    /** From here on there is a pick: odds of about 3 to 2. */
    public static final Points CALLED_FROM = new Points(60);

    /** A kind of evidence in which two tools differ by less counts as none: odds below about 5 to 4. */
    public static final Points COUNTS_FROM = new Points(32);

    /** Price says no more than this: a tool that costs a hundredth is no better than one that costs a sixteenth. */
    public static final Points MOST_FOR_PRICE = new Points(400);

    /** Added to every monthly cost, in its currency: nobody chooses by less than what an hour of thinking about it costs. */
    public static final BigDecimal SMALL_BILL = BigDecimal.valueOf(100);

    /** Added to the ballots of each side, so that few of them say little. */
    public static final int BALLOTS_ADDED = 5;

    /** Votes below this number say nothing. */
    public static final int BALLOTS_FROM = 10;

    /** A review older than this counts half. */
    public static final Period REVIEW_LIFETIME = Period.ofDays(365);

    /** What is old counts this much. */
    public static final double OLD = 0.5;

    /** A tool that is deprecated, or will be within this time, fails as many wishes as {@link #DEPRECATED_FAILS}. */
    public static final Period DEPRECATION_NOTICE = Period.ofDays(180);
    public static final int DEPRECATED_FAILS = 7;

    /** Standard errors to each side that four fifths of a normal distribution lie within. */
    static final double REACH = 1.2816;

    private Rule() {}

    /** How much a ruling counts by what it rests on. */
    public static double counts(EvidenceLevel level) {
        return switch (level) {
            case HANDS_ON, MEASURED -> 1;
            case DOCUMENTED -> 0.75;
            case DESK -> 0.5;
        };
    }
}

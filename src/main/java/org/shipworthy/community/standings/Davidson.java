package org.shipworthy.community.standings;

/**
 * Bradley-Terry with ties as outcomes of their own: with {@code p = exp(strength)}, left, right and tie are as likely as
 * {@code p1 : p2 : v sqrt(p1 p2)}, where {@code v} is the tie parameter (Davidson, "On extending the Bradley-Terry model
 * to accommodate ties in paired comparison experiments", Journal of the American Statistical Association 65, 1970).
 */
public record Davidson() implements PairModel {

    @Override
    public boolean keepsTies() {
        return true;
    }

    @Override
    public boolean hasTieParameter() {
        return true;
    }

    @Override
    public Outlook outlook(double lead, double tie) {
        // divided by the largest of the three, so that none overflows
        double largest = Math.max(Math.abs(lead) / 2, tie);
        double left = Math.exp(lead / 2 - largest);
        double right = Math.exp(-lead / 2 - largest);
        double even = Math.exp(tie - largest);
        double sum = left + right + even;
        double mean = (left - right) / sum / 2;
        double evenChance = even / sum;
        return new Outlook(
                0.5 - mean, -0.5 - mean, -mean,
                -evenChance, 1 - evenChance,
                (left + right) / sum / 4 - mean * mean, -mean * evenChance, evenChance * (1 - evenChance));
    }
}

package org.shipworthy.community.standings;

/**
 * The left item is preferred with chance {@code 1 / (1 + exp(-(a - b)))}, where {@code a} and {@code b} are the two
 * strengths (Bradley and Terry, "Rank analysis of incomplete block designs", Biometrika 39, 1952). The model has no
 * ties; they are half a win for each side or are dropped. Half a win is a quasi-likelihood: it overstates the
 * model-based errors where ties are many, which the robust ones correct.
 */
public record BradleyTerry(Ties ties) implements PairModel {

    @Override
    public boolean keepsTies() {
        return ties == Ties.HALF;
    }

    @Override
    public boolean hasTieParameter() {
        return false;
    }

    @Override
    public Outlook outlook(double lead, double tie) {
        double chance = PairModel.chance(lead);
        return new Outlook(1 - chance, -chance, 0.5 - chance, 0, 0, chance * (1 - chance), 0, 0);
    }
}

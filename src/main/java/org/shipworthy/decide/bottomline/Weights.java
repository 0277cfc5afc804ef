package org.shipworthy.decide.bottomline;

import java.util.stream.IntStream;

/**
 * How much each kind of evidence matters, against each other: whole numbers of at most 100, of which at least one is above
 * zero. Only their proportions count.
 */
public record Weights(int panel, int price, int community, int facts) {

    public static final int MOST = 100;

    /** What comparisons are weighed with when nobody says otherwise. */
    public static final Weights USUAL = new Weights(40, 25, 20, 15);

    /** What the factors of all kinds come to; see {@link Rule}. */
    public static final int FACTORS = 2;

    private static final int HUNDREDTHS = 100;

    public Weights {
        if (IntStream.of(panel, price, community, facts).anyMatch(weight -> weight < 0 || weight > MOST) || panel + price + community + facts == 0) {
            throw new IllegalArgumentException("weights are from 0 to 100, and not all of them 0");
        }
    }

    public int of(Kind kind) {
        return switch (kind) {
            case PANEL -> panel;
            case PRICE -> price;
            case COMMUNITY -> community;
            case FACTS -> facts;
        };
    }

    /** What the points of a kind are multiplied with, in hundredths. */
    public int factor(Kind kind) {
        return (FACTORS * HUNDREDTHS * of(kind) * 2 + sum()) / (2 * sum());
    }

    /** Of the weight of a kind in all weights, between 0 and 1. */
    public double share(Kind kind) {
        return (double) of(kind) / sum();
    }

    private int sum() {
        return panel + price + community + facts;
    }
}

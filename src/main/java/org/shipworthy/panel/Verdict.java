package org.shipworthy.panel;

import java.util.Collection;

/**
 * The share of a tool's rulings that say ship.
 *
 * @param ships   rulings that say ship
 * @param rulings all rulings, one a lens
 */
public record Verdict(int ships, int rulings) {

    /** Below this number of rulings a verdict is incomplete and shows no share. */
    public static final int COMPLETE_FROM = 3;

    public static Verdict of(Collection<Review> reviews) {
        int ships = (int) reviews.stream().filter(review -> review.ruling() == Ruling.SHIP).count();
        return new Verdict(ships, reviews.size());
    }

    public boolean isComplete() {
        return rulings >= COMPLETE_FROM;
    }

    /** The share that says ship in whole percent, halves rounded up; only a complete verdict has one. */
    public int shipPercent() {
        if (!isComplete()) {
            throw new IllegalStateException("an incomplete verdict has no share: " + rulings + " rulings");
        }
        return Math.round(100f * ships / rulings);
    }
}

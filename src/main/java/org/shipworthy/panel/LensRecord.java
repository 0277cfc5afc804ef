package org.shipworthy.panel;

import java.util.List;

/**
 * How often a lens says ship.
 *
 * @param ships   of the rulings
 * @param rulings one for each tool it reviewed
 */
public record LensRecord(Lens lens, int ships, int rulings) {

    /** In the order of the lenses. */
    public static List<LensRecord> all(Bench bench) {
        return bench.lenses().stream().map(lens -> of(lens, bench.reviewsBy(lens.slug()))).toList();
    }

    private static LensRecord of(Lens lens, List<Review> reviews) {
        Verdict sum = Verdict.of(reviews);
        return new LensRecord(lens, sum.ships(), sum.rulings());
    }
}

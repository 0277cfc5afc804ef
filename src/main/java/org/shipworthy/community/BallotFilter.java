package org.shipworthy.community;

import java.util.Optional;
import org.shipworthy.kernel.Slug;

/**
 * Which ballots a ranking counts, of those that no rule set aside and that are not a maker's own.
 *
 * @param category     only pairs whose two tools are both in it; all pairs when empty
 * @param verifiedOnly only those of verified voters
 * @param blindOnly    only those cast before the names were shown
 */
public record BallotFilter(Optional<Slug> category, boolean verifiedOnly, boolean blindOnly, Window window) {

    /** The headline: verified voters, however they voted, of all time. */
    public static BallotFilter headline(Optional<Slug> category) {
        return new BallotFilter(category, true, false, Window.ALL);
    }
}

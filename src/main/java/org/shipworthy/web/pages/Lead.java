package org.shipworthy.web.pages;

import org.shipworthy.community.VotesToFlip;

/** Who is ahead of whom in a pair, and how few ballots would change it, in words. */
final class Lead {

    private Lead() {}

    /** The numbers are those of ballots that take a side; at least one does. */
    static String words(String one, long forOne, String other, long forOther) {
        String ahead = forOne >= forOther ? one : other;
        String behind = forOne >= forOther ? other : one;
        VotesToFlip flip = VotesToFlip.of(forOne, forOther);
        if (forOne == forOther) {
            return "Level, " + forOne + " to " + forOther + ": one ballot decides.";
        }
        String added = Show.number(flip.byAddition(), "more ballot", "more ballots") + " for " + behind;
        String removed = flip.byRemoval().isEmpty() ? "" : ", or " + flip.byRemoval().getAsLong() + " fewer for " + ahead + ",";
        return ahead + " is ahead, " + Math.max(forOne, forOther) + " to " + Math.min(forOne, forOther) + ". " + added + removed
                + " would change that.";
    }
}

package org.shipworthy.community.standings;

/** How the strengths of two items say which of them a voter prefers. Stateless. */
public sealed interface PairModel permits BradleyTerry, Davidson {

    /** Whether a tie counts for anything. */
    boolean keepsTies();

    /** Whether how often people tie is estimated too. */
    boolean hasTieParameter();

    /**
     * What the model expects of one vote.
     *
     * @param lead how much stronger the left item is, in natural-log units, with the advantage of its side if there is one
     * @param tie the logarithm of the tie parameter, 0 in a model without one
     */
    Outlook outlook(double lead, double tie);

    /** The chance that the left item is preferred when the vote is not a tie; the same in both models. */
    static double chance(double lead) {
        return 1 / (1 + Math.exp(-lead));
    }
}

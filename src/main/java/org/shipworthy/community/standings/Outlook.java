package org.shipworthy.community.standings;

/**
 * The derivatives of one vote's log-likelihood: the score, which depends on its outcome, with respect to the lead and to
 * the tie parameter, and the information, which in these models does not.
 */
record Outlook(
        double leftScore, double rightScore, double tieScore,
        double decisiveTieScore, double tieTieScore,
        double leadInformation, double crossInformation, double tieInformation) {

    /** How much the log-likelihood rises with the lead when this is the outcome. */
    double leadScore(Winner winner) {
        return switch (winner) {
            case LEFT -> leftScore;
            case RIGHT -> rightScore;
            case TIE -> tieScore;
        };
    }

    /** How much the log-likelihood rises with the tie parameter when this is the outcome. */
    double tieScore(Winner winner) {
        return winner == Winner.TIE ? tieTieScore : decisiveTieScore;
    }
}

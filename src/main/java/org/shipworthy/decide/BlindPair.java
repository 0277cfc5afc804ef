package org.shipworthy.decide;

import org.shipworthy.catalogue.Tool;
import org.shipworthy.panel.Lens;
import org.shipworthy.panel.Review;

/**
 * Two tools of one category, by what one lens says of them.
 *
 * @param leftText  the left review's statement without names
 * @param rightText the right one's
 */
public record BlindPair(Lens lens, Tool left, Review leftReview, String leftText, Tool right, Review rightReview, String rightText) {}

/**
 * The bottom line of a comparison: which tool to ship with, how sure that is, and what would change it. Each kind of
 * evidence becomes odds that one tool is the better choice, by a rule that a reader can follow; stated weights combine
 * them. The rule is in {@link org.shipworthy.decide.bottomline.Rule}; the same evidence always gives the same answer, and
 * the contributions add up to it exactly.
 */
package org.shipworthy.decide.bottomline;

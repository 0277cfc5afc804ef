/**
 * Briefs that the people of an installation keep together: their own criteria, approved and forbidden tools with reasons,
 * notes, a vote, and a watch that tells them when the answer changes. Private to those who sign in.
 */
package org.shipworthy.decide.team;

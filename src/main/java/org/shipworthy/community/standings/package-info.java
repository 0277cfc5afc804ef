/**
 * Who is ahead, by how much and how surely, from preferences between two items at a time. Pure statistics over counts:
 * no database, no clock, and the order in which votes arrive changes nothing (except in {@link
 * org.shipworthy.community.standings.Elo}, whose nature that is). Strengths are in natural-log units, centred on zero
 * within each island of items that met; items of different islands are never ranked against each other.
 */
package org.shipworthy.community.standings;

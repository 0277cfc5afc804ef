/**
 * The rules by which ballots are set aside. They know ballots, voters and networks only as names, so that a simulated
 * stream of ballots passes exactly what live ones pass.
 */
package org.shipworthy.community.rules;

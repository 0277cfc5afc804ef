package org.shipworthy.community.attack;

/**
 * What came of an attack.
 *
 * @param item            what it was about
 * @param hostile         hostile ballots
 * @param hostileSetAside how many of them the rules set aside
 * @param honest          honest ballots
 * @param honestSetAside  how many of them the rules set aside, wrongly
 * @param movedBefore     by how many places that one of the honest top ten moved that moved most, all ballots counted
 * @param movedAfter      the same without those that the rules set aside
 */
public record AttackReport(Tactic tactic, Aim aim, String item, int hostile, int hostileSetAside, int honest, int honestSetAside,
                           int movedBefore, int movedAfter) {}

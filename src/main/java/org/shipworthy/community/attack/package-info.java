/**
 * Simulated stuffing of a real set of votes: hostile ballots are mixed in, all pass the very rules that live ballots pass,
 * and what remains is ranked.
 */
package org.shipworthy.community.attack;

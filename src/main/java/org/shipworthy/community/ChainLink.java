package org.shipworthy.community;

/**
 * The state of the chain after a link.
 *
 * @param number   from 1; 0 is the beginning
 * @param ballots  how many ballots are sealed up to here
 * @param head     SHA-256 of the head before, in hexadecimal, and of each ballot's line in turn, all ended by a line feed
 * @param sealedAt as {@link org.shipworthy.storage.InstantText} writes it; empty at the beginning
 */
public record ChainLink(long number, long ballots, String head, String sealedAt) {}

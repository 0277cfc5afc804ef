package org.shipworthy.community;

/**
 * What proves that a voter is one person: a mail address or an account elsewhere, as {@link Identities} names it.
 *
 * @param domain the mail domain; empty when there is none
 */
public record Identity(String hash, String domain) {}

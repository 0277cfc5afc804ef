/**
 * How an edition reaches everybody. A run and its recipients are rows of the database: any node carries them, a dead
 * node's share is taken over, and whatever dies when, nobody is left out and at most the messages that were in flight
 * arrive twice, with the same Message-ID. Reports that come back (RFC 3464, RFC 5965) end what should not be sent.
 */
package org.shipworthy.digest.sending;

package org.shipworthy.digest.sending;

/**
 * A message as it leaves.
 *
 * @param from          for the envelope: where reports of it go
 * @param to            for the envelope
 * @param international whether the server must know RFC 6531 to take it
 * @param message       headers and body, with CRLF line ends
 */
record Parcel(String reference, String from, String to, boolean international, byte[] message) {}

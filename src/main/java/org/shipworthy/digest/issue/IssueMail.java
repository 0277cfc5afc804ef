package org.shipworthy.digest.issue;

import java.net.URI;

/**
 * An edition as one subscriber reads it. Both bodies say the same.
 *
 * @param subject     one line without control characters
 * @param text        lines of at most 72 columns but for addresses, which stay whole; ended by {@code \n}
 * @param unsubscribe for the headers List-Unsubscribe and List-Unsubscribe-Post (RFC 8058)
 */
public record IssueMail(String subject, String html, String text, URI unsubscribe) {}

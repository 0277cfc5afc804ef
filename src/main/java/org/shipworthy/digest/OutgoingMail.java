package org.shipworthy.digest;

import java.net.URI;
import java.util.Optional;
import org.shipworthy.kernel.EmailAddress;

/**
 * What is to be mailed, and to whom. Both bodies say the same.
 *
 * @param subject     one line; a line end in it would begin a header of somebody else's making, and becomes a space
 * @param unsubscribe by one click (RFC 8058); absent in what somebody asked for this once
 */
record OutgoingMail(EmailAddress recipient, String subject, String text, String html, Optional<URI> unsubscribe) {

    OutgoingMail {
        subject = subject.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    OutgoingMail(EmailAddress recipient, String subject, String text, String html) {
        this(recipient, subject, text, html, Optional.empty());
    }
}

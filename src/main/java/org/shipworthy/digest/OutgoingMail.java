package org.shipworthy.digest;

import java.net.URI;
import java.util.Optional;
import org.shipworthy.kernel.EmailAddress;

/**
 * What is to be mailed, and to whom. Both bodies say the same.
 *
 * @param unsubscribe by one click (RFC 8058); absent in what somebody asked for this once
 */
record OutgoingMail(EmailAddress recipient, String subject, String text, String html, Optional<URI> unsubscribe) {

    OutgoingMail(EmailAddress recipient, String subject, String text, String html) {
        this(recipient, subject, text, html, Optional.empty());
    }
}

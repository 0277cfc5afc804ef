package org.shipworthy.digest.issue;

import java.net.URI;
import org.shipworthy.digest.MailLinks;
import org.shipworthy.digest.Recipient;

/** Both bodies as everybody with the same topics reads them, with {@link IssueMail#OWN} where a reader's own secret goes. */
record Sheet(String subject, String html, String text) {

    IssueMail addressTo(Recipient recipient, URI site) {
        return new IssueMail(subject, html, text, recipient.link(), URI.create(MailLinks.unsubscribe(site, recipient.link())));
    }

    int weight() {
        return html.length() + text.length();
    }
}

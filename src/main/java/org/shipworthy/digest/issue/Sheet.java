package org.shipworthy.digest.issue;

import java.net.URI;
import org.shipworthy.digest.MailLinks;
import org.shipworthy.digest.Recipient;

/** Both bodies as everybody with the same topics reads them, with marks where a reader's own links go. */
record Sheet(String subject, String html, String text) {

    /** Stand for the two links. {@link Wording} takes these characters out of everything that an edition says. */
    static final String PREFERENCES = "\uE000";
    static final String UNSUBSCRIBE = "\uE001";

    IssueMail addressTo(Recipient recipient, URI site) {
        String preferences = MailLinks.preferences(site, recipient.link());
        String unsubscribe = MailLinks.unsubscribe(site, recipient.link());
        return new IssueMail(subject, personal(html, preferences, unsubscribe), personal(text, preferences, unsubscribe), URI.create(unsubscribe));
    }

    private static String personal(String shared, String preferences, String unsubscribe) {
        return shared.replace(PREFERENCES, preferences).replace(UNSUBSCRIBE, unsubscribe);
    }

    int weight() {
        return html.length() + text.length();
    }
}

package org.shipworthy.digest;

import java.net.URI;
import org.shipworthy.kernel.Token;

/** The addresses that a mail gives its reader. All secrets in them fit an address as they are. */
public final class MailLinks {

    private MailLinks() {}

    /** A page whose button confirms. */
    static String confirm(URI site, Token confirmation) {
        return site + "/digest/confirm/" + confirmation.value();
    }

    /** Topics, pace, and the way out. */
    public static String preferences(URI site, Token link) {
        return preferences(site, link.value());
    }

    /** The same for whatever stands for the secret. */
    public static String preferences(URI site, String secret) {
        return site + "/digest/preferences/" + secret;
    }

    /** A page whose button unsubscribes; a POST to it does so at once (RFC 8058). */
    public static String unsubscribe(URI site, Token link) {
        return unsubscribe(site, link.value());
    }

    /** The same for whatever stands for the secret. */
    public static String unsubscribe(URI site, String secret) {
        return site + "/digest/unsubscribe/" + secret;
    }

    /** The same for one topic alone. */
    static String unsubscribe(URI site, Token link, Topic topic) {
        return unsubscribe(site, link) + "/" + topic.key();
    }
}

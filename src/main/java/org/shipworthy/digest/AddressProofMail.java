package org.shipworthy.digest;

import java.net.URI;
import org.shipworthy.kernel.EmailAddress;

/** Asks the owner of an address whether their browser's votes should count as verified. */
final class AddressProofMail {

    private AddressProofMail() {}

    /** @param site the site's public address, without a slash at the end */
    static OutgoingMail write(EmailAddress recipient, URI site, ProofLink link) {
        String address = site + "/votes/verify/" + link.text();
        return new OutgoingMail(recipient, "Verify your votes", text(site, address), html(site, address));
    }

    private static String text(URI site, String link) {
        return """
                Somebody, probably you, asked for a link that makes votes on Shipworthy
                verified.

                Open it in the browser that you vote with, and press Verify:

                %s

                The link works once, for %d hours. If it was not you, do nothing. Your
                address is not kept, whatever you do.

                Sent by %s
                """.formatted(link, AddressProofs.LINK_LIFETIME.toHours(), site);
    }

    /** Nothing in it needs escaping: a link fits an address as it is, and the site's address is a checked setting. */
    private static String html(URI site, String link) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Verify your votes</title></head>
                <body>
                <p>Somebody, probably you, asked for a link that makes votes on Shipworthy verified.</p>
                <p>Open it in the browser that you vote with, and press Verify:<br><a href="%1$s">%1$s</a></p>
                <p>The link works once, for %2$d hours. If it was not you, do nothing. Your address is not kept, whatever you do.</p>
                <p>Sent by <a href="%3$s">%3$s</a></p>
                </body>
                </html>
                """.formatted(link, AddressProofs.LINK_LIFETIME.toHours(), site);
    }
}

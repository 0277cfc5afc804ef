package org.shipworthy.digest;

import java.net.URI;
import java.util.List;
import org.shipworthy.kernel.EmailAddress;

/** Asks the owner of an address whether their browser's votes should count as verified. */
final class AddressProofMail {

    private static final String SUBJECT = "Verify your votes";

    private AddressProofMail() {}

    /** @param site the site's public address, without a slash at the end */
    static OutgoingMail write(EmailAddress recipient, URI site, ProofLink link) {
        String address = site + "/votes/verify/" + link.text();
        return new OutgoingMail(recipient, SUBJECT, text(site, address), html(site, address));
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

    private static String html(URI site, String link) {
        return Letter.html(SUBJECT, List.of(
                "Somebody, probably you, asked for a link that makes votes on Shipworthy verified.",
                "Open it in the browser that you vote with, and press Verify:<br>" + Letter.link(link),
                "The link works once, for " + AddressProofs.LINK_LIFETIME.toHours() + " hours. If it was not you, do nothing. Your address is not kept, whatever you do.",
                "Sent by " + Letter.link(site.toString())));
    }
}

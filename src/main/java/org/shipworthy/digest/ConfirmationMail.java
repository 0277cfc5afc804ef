package org.shipworthy.digest;

import java.net.URI;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Token;

/** Asks the owner of an address whether they want the weekly digest. */
final class ConfirmationMail {

    private ConfirmationMail() {}

    /** @param site the site's public address, without a slash at the end */
    static OutgoingMail write(EmailAddress recipient, URI site, Token confirmation, Token unsubscribe) {
        String confirm = site + "/digest/confirm/" + confirmation.value();
        String end = site + "/digest/unsubscribe/" + unsubscribe.value();
        return new OutgoingMail(recipient, "Confirm the weekly digest", text(recipient, site, confirm, end), html(recipient, site, confirm, end));
    }

    private static String text(EmailAddress recipient, URI site, String confirm, String end) {
        return """
                Somebody, probably you, asked for Shipworthy's weekly digest to be sent to
                %s.

                To receive it, open this page and press Confirm:

                %s

                The link works for 7 days. If it was not you, do nothing: without a
                confirmation no digest is sent, and the address is deleted.

                To withdraw the request at once: %s

                Sent by %s
                """.formatted(recipient.value(), confirm, end, site);
    }

    private static String html(EmailAddress recipient, URI site, String confirm, String end) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Confirm the weekly digest</title></head>
                <body>
                <p>Somebody, probably you, asked for Shipworthy's weekly digest to be sent to <b>%1$s</b>.</p>
                <p>To receive it, open this page and press Confirm:<br><a href="%2$s">%2$s</a></p>
                <p>The link works for 7 days. If it was not you, do nothing: without a confirmation no digest is sent, \
                and the address is deleted.</p>
                <p><a href="%3$s">Withdraw the request at once</a></p>
                <p>Sent by <a href="%4$s">%4$s</a></p>
                </body>
                </html>
                """.formatted(escape(recipient.value()), escape(confirm), escape(end), escape(site.toString()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}

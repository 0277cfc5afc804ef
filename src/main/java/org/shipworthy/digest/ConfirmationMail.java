package org.shipworthy.digest;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Token;

/** Asks the owner of an address whether they want what was asked for. */
final class ConfirmationMail {

    private static final int MOST_NAMED = 5;

    private ConfirmationMail() {}

    /**
     * @param site the site's public address, without a slash at the end
     * @param link of the subscriber
     */
    static OutgoingMail write(EmailAddress recipient, Set<Wish> wishes, URI site, Token confirmation, Token link) {
        String asked = words(wishes);
        String confirm = MailLinks.confirm(site, confirmation);
        String end = MailLinks.unsubscribe(site, link);
        return new OutgoingMail(recipient, "Confirm your subscription", text(recipient, asked, site, confirm, end), html(recipient, asked, site, confirm, end));
    }

    private static String words(Set<Wish> wishes) {
        List<String> named = Wish.inOrder(wishes).stream().limit(MOST_NAMED).map(wish -> wish.topic().words()).toList();
        int more = wishes.size() - named.size();
        return English.list(named) + (more > 0 ? " (and " + English.number(more) + " more)" : "");
    }

    private static String text(EmailAddress recipient, String asked, URI site, String confirm, String end) {
        return """
                Somebody, probably you, asked Shipworthy to send mail to
                %s
                about %s.

                To receive it, open this page and press Confirm:

                %s

                The link works for 7 days. If it was not you, do nothing: what is not
                confirmed is not sent, and an address that never confirms is deleted.

                To be sent nothing at all: %s

                Sent by %s
                """.formatted(recipient.value(), asked, confirm, end, site);
    }

    private static String html(EmailAddress recipient, String asked, URI site, String confirm, String end) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Confirm your subscription</title></head>
                <body>
                <p>Somebody, probably you, asked Shipworthy to send mail to <b>%1$s</b> about %2$s.</p>
                <p>To receive it, open this page and press Confirm:<br><a href="%3$s">%3$s</a></p>
                <p>The link works for 7 days. If it was not you, do nothing: what is not confirmed is not sent, \
                and an address that never confirms is deleted.</p>
                <p><a href="%4$s">Be sent nothing at all</a></p>
                <p>Sent by <a href="%5$s">%5$s</a></p>
                </body>
                </html>
                """.formatted(Markup.escape(recipient.value()), Markup.escape(asked), Markup.escape(confirm), Markup.escape(end), Markup.escape(site.toString()));
    }
}

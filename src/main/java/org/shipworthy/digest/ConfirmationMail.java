package org.shipworthy.digest;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.English;
import org.shipworthy.kernel.Token;

/** Asks the owner of an address whether they want what was asked for. */
final class ConfirmationMail {

    private static final String SUBJECT = "Confirm your subscription";
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
        return new OutgoingMail(recipient, SUBJECT, text(recipient, asked, site, confirm, end), html(recipient, asked, site, confirm, end));
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
                %s

                To receive it, open this page and press Confirm:

                %s

                The link works for %d days. If it was not you, do nothing: what is not
                confirmed is not sent, and an address that never confirms is deleted.

                To be sent nothing at all:
                %s

                Sent by %s
                """.formatted(recipient.value(), Paragraphs.wrap("about " + asked + "."), confirm, Subscriptions.LINK_LIFETIME.toDays(), end, site);
    }

    private static String html(EmailAddress recipient, String asked, URI site, String confirm, String end) {
        return Letter.html(SUBJECT, List.of(
                "Somebody, probably you, asked Shipworthy to send mail to <b>" + Markup.escape(recipient.value()) + "</b> about " + Markup.escape(asked) + ".",
                "To receive it, open this page and press Confirm:<br>" + Letter.link(confirm),
                "The link works for " + Subscriptions.LINK_LIFETIME.toDays() + " days. If it was not you, do nothing: what is not confirmed is not sent, "
                        + "and an address that never confirms is deleted.",
                Letter.link(end, "Be sent nothing at all"),
                "Sent by " + Letter.link(site.toString())));
    }
}

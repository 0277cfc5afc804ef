package org.shipworthy.digest;

import java.util.Date;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.email.EmailBuilder;

/**
 * Gives a mail the form of RFC 5322, with a header that keeps programs from answering (RFC 3834), and what can be left
 * with those of a list (RFC 2919, RFC 8058). The same mail has the same Message-ID and date at every attempt.
 */
final class MailMessage {

    private MailMessage() {}

    static Email of(QueuedMail queued, MailSettings settings) {
        OutgoingMail mail = queued.mail();
        String domain = settings.address().substring(settings.address().lastIndexOf('@') + 1);
        EmailPopulatingBuilder message = EmailBuilder.startingBlank()
                .from(settings.name(), settings.address())
                .to(mail.recipient().value())
                .withSubject(mail.subject())
                .withPlainText(mail.text())
                .withHTMLText(mail.html())
                .fixingMessageId("<" + queued.reference() + "@" + domain + ">")
                .fixingSentDate(Date.from(queued.queuedAt()))
                .withHeader("Auto-Submitted", "auto-generated");
        mail.unsubscribe().ifPresent(link -> message
                .withHeader("List-Id", "What you watch <watches." + link.getHost() + ">")
                .withHeader("List-Unsubscribe", "<" + link + ">")
                .withHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        return message.buildEmail();
    }
}

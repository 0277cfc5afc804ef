package org.shipworthy.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.simplejavamail.MailException;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.mailer.MailerBuilder;

/** Hands mails to an SMTP server, one connection for each. */
final class SmtpCarrier implements Carrier {

    /** At debug these name recipients. They are kept here, because a logger that nobody holds forgets its level. */
    private static final List<Logger> TALKATIVE = List.of(Logger.getLogger("org.eclipse.angus.mail"), Logger.getLogger("org.simplejavamail"));

    private final Mailer mailer;
    private final SmtpServer server;
    private final MailSettings settings;

    /** @param patience how long the server may take to connect, and for each of its answers */
    SmtpCarrier(SmtpServer server, MailSettings settings, Duration patience) {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        this.server = server;
        this.settings = settings;
        this.mailer = MailerBuilder
                .withSMTPServer(server.host(), server.port(),
                        server.signIn().map(SmtpServer.SignIn::user).orElse(null),
                        server.signIn().map(SmtpServer.SignIn::password).orElse(null))
                .withTransportStrategy(strategy(server.security()))
                .withProperty("mail.smtp.starttls.enable", String.valueOf(server.security() == SmtpServer.Security.STARTTLS))
                .withProperty("mail.mime.allowutf8", "true")
                .withSessionTimeout((int) patience.toMillis())
                .clearEmailValidator()
                .buildMailer();
    }

    private static TransportStrategy strategy(SmtpServer.Security security) {
        return switch (security) {
            case STARTTLS -> TransportStrategy.SMTP_TLS;
            case TLS -> TransportStrategy.SMTPS;
            case NONE -> TransportStrategy.SMTP;
        };
    }

    @Override
    public Optional<MailFailure> carry(QueuedMail mail) {
        try {
            if (mail.mail().recipient().isInternational() && !knowsInternational()) {
                return Optional.of(MailFailure.REFUSED);
            }
            mailer.sendMail(MailMessage.of(mail, settings), false).join();
            return Optional.empty();
        } catch (MailException e) {
            return Optional.of(MailFailure.of(e));
        } catch (MessagingException e) {
            return Optional.of(MailFailure.of(e));
        }
    }

    /** Whether the server takes addresses beyond ASCII (RFC 6531). The mail library would send it their bytes unasked. */
    private boolean knowsInternational() throws MessagingException {
        try (Transport transport = mailer.getSession().getTransport()) {
            transport.connect(server.host(), server.port(), server.signIn().map(SmtpServer.SignIn::user).orElse(null),
                    server.signIn().map(SmtpServer.SignIn::password).orElse(null));
            return ((SMTPTransport) transport).supportsExtension("SMTPUTF8");
        }
    }
}

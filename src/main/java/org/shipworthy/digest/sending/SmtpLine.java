package org.shipworthy.digest.sending;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.shipworthy.digest.SmtpServer;

/** A connection to an SMTP server, opened when it is needed and kept while messages get through. */
final class SmtpLine implements Line {

    private static final System.Logger LOG = System.getLogger(SmtpLine.class.getName());

    private final SmtpServer server;
    private final Session plain;
    private final Session international;
    private SMTPTransport open;
    private boolean openForInternational;

    SmtpLine(SmtpServer server, SendingSettings settings) {
        this.server = server;
        this.plain = Session.getInstance(properties(server, settings, false));
        this.international = Session.getInstance(properties(server, settings, true));
    }

    private static Properties properties(SmtpServer server, SendingSettings settings, boolean international) {
        String patience = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.localhost", settings.site().getHost());
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", String.valueOf(server.signIn().isPresent()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.security() == SmtpServer.Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.security() == SmtpServer.Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.security() == SmtpServer.Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.mime.allowutf8", String.valueOf(international));
        return properties;
    }

    /** Hands over bytes that are ready. */
    private static final class Ready extends SMTPMessage {

        private final byte[] bytes;
        private boolean complete;

        Ready(Session session, Parcel parcel) {
            super(session);
            this.bytes = parcel.message();
            setEnvelopeFrom(parcel.from());
        }

        @Override
        public void writeTo(OutputStream to, String[] without) throws IOException {
            to.write(bytes);
            to.flush();
            complete = true;
        }
    }

    @Override
    public Answer send(Parcel parcel) {
        Ready message = new Ready(parcel.international() ? international : plain, parcel);
        try {
            open(parcel.international());
            if (parcel.international() && !open.supportsExtension("SMTPUTF8")) {
                return new Answer.NotInternational();
            }
            open.sendMessage(message, new Address[] {address(parcel.to())});
            return new Answer.Taken();
        } catch (MessagingException e) {
            Answer answer = Answer.of(e, message.complete);
            if (!(answer instanceof Answer.Refused refused && refused.atRecipient())) {
                close();
            }
            return answer;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "The mail library failed", e);
            close();
            return new Answer.Down(Reason.BROKEN_OFF, message.complete);
        }
    }

    /** Not parsed: it was when it was taken in, and the library refuses some addresses that exist. */
    private static Address address(String text) throws AddressException {
        InternetAddress address = new InternetAddress();
        address.setAddress(text);
        return address;
    }

    private void open(boolean forInternational) throws MessagingException {
        if (open != null && openForInternational == forInternational) {
            return;
        }
        close();
        Session session = forInternational ? international : plain;
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        Optional<SmtpServer.SignIn> signIn = server.signIn();
        transport.connect(server.host(), server.port(), signIn.map(SmtpServer.SignIn::user).orElse(null), signIn.map(SmtpServer.SignIn::password).orElse(null));
        open = transport;
        openForInternational = forInternational;
    }

    @Override
    public void close() {
        if (open != null) {
            SMTPTransport closing = open;
            open = null;
            try {
                closing.close();
            } catch (MessagingException e) {
                // it is given up anyway, and the message before it was answered
            }
        }
    }
}

package org.shipworthy._support;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real mail server, and what arrives in it. */
public final class Mailbox implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 40_000;

    private final GreenMail server = LocalMail.server(ServerSetup.PROTOCOL_SMTP);

    public Mailbox() {
        server.start();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** The mail that arrives as the n-th, from 1 on; waits for it. */
    public MimeMessage mail(int n) {
        assertThat(server.waitForIncomingEmail(PATIENCE_MILLIS, n)).as("mail " + n).isTrue();
        return server.getReceivedMessages()[n - 1];
    }

    /** The plain text of a mail. */
    public static String text(Part mail) {
        try {
            if (mail.isMimeType("text/plain")) {
                return mail.getContent().toString();
            }
            if (mail.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    String text = text(parts.getBodyPart(i));
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
            return "";
        } catch (MessagingException e) {
            throw new IllegalStateException("reading a mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a mail", e);
        }
    }

    /** The path of a link of the mail, by the step of the digest that it leads to. */
    public static String link(Part mail, String step) {
        Matcher link = Pattern.compile("http://shipworthy\\.test(/digest/" + step + "/\\S+)").matcher(text(mail));
        assertThat(link.find()).as("a link to " + step).isTrue();
        return link.group(1);
    }

    @Override
    public void close() {
        server.stop();
    }
}

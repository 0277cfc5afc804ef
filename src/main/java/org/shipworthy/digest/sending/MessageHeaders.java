package org.shipworthy.digest.sending;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shipworthy.digest.MailSettings;
import org.shipworthy.digest.issue.IssueMail;

/**
 * The headers of one message, in their order: those of RFC 5322, of a list (RFC 2919, RFC 2369), of unsubscribing with
 * one click (RFC 8058), and two that keep programs from answering (RFC 3834, and what older ones look for).
 */
record MessageHeaders(List<Header> all, String boundary) {

    record Header(String name, String value) {}

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    static MessageHeaders of(SendingSettings settings, String reference, String to, IssueMail mail, Instant date) {
        String host = settings.site().getHost();
        String boundary = "=_" + reference;
        return new MessageHeaders(List.of(
                new Header("From", from(settings.mail())),
                new Header("To", to),
                new Header("Subject", MimeUtility.fold("Subject: ".length(), encoded(oneLine(mail.subject())))),
                new Header("Date", DATE.format(date)),
                new Header("Message-ID", "<" + reference + "@" + domain(settings.mail().address()) + ">"),
                new Header("List-Id", "Weekly digest <digest." + host + ">"),
                new Header("List-Unsubscribe", "<" + mail.unsubscribe() + ">"),
                new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                new Header("List-Archive", "<" + settings.site() + "/digest>"),
                new Header("Precedence", "bulk"),
                new Header("Auto-Submitted", "auto-generated"),
                new Header("MIME-Version", "1.0"),
                new Header("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"")), boundary);
    }

    private static String from(MailSettings mail) {
        try {
            return MimeUtility.fold("From: ".length(), new InternetAddress(mail.address(), oneLine(mail.name()), StandardCharsets.UTF_8.name()).toString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private static String encoded(String text) {
        try {
            return MimeUtility.encodeText(text, StandardCharsets.UTF_8.name(), null);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    /** A line end would begin a header of somebody else's making. */
    private static String oneLine(String text) {
        return LINE_ENDS.matcher(text).replaceAll(" ").strip();
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** As they stand in the message, each line ended by CRLF. */
    String text() {
        return all.stream().map(header -> header.name() + ": " + header.value() + "\r\n").collect(Collectors.joining());
    }
}

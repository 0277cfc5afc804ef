package org.shipworthy.digest.sending;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.shipworthy.kernel.Hmac;

/**
 * Reads reports that servers send about messages: of delivery (RFC 3464) and of complaints (RFC 5965). Which message a
 * report is about is told by the address it came to, or else by what it quotes; only a reference that this site signed
 * counts, so that nobody can report what was not sent.
 */
final class ReportReader {

    /** A report quotes at most the message, which has no more than a few hundred kilobytes. */
    static final int LARGEST_BYTES = 1 << 20;

    private static final Pattern STATUS = Pattern.compile("\\s*([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);

    private final Hmac referenceKey;

    ReportReader(Hmac referenceKey) {
        this.referenceKey = referenceKey;
    }

    /** Empty when it is no report about a message of this site, or only says that it is still being tried. */
    Optional<Report> read(byte[] message) {
        try {
            MimeMessage parsed = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            if (message.length > LARGEST_BYTES || !parsed.isMimeType("multipart/report")) {
                return Optional.empty();
            }
            Multipart parts = new MimeMultipart(parsed.getDataHandler().getDataSource());
            Optional<Reference> about = about(parsed, parts, message);
            return about.isEmpty() ? Optional.empty() : read(about.get(), parts);
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Report> read(Reference about, Multipart parts) throws MessagingException, IOException {
        Optional<BodyPart> status = part(parts, "message/delivery-status");
        if (status.isPresent()) {
            return delivery(about, new DeliveryStatus(status.get().getInputStream()));
        }
        Optional<BodyPart> feedback = part(parts, "message/feedback-report");
        if (feedback.isPresent() && !"not-spam".equals(header(new InternetHeaders(feedback.get().getInputStream()), "Feedback-Type"))) {
            return Optional.of(new Report(about, Report.Kind.COMPLAINT, ""));
        }
        return Optional.empty();
    }

    /** A message of ours has one recipient. */
    private static Optional<Report> delivery(Reference about, DeliveryStatus status) {
        return IntStream.range(0, status.getRecipientDSNCount())
                .mapToObj(status::getRecipientDSN)
                .filter(recipient -> "failed".equalsIgnoreCase(header(recipient, "Action")))
                .findFirst()
                .map(failed -> status(header(failed, "Status")))
                .map(code -> new Report(about, isMailboxGone(code) ? Report.Kind.HARD : Report.Kind.SOFT, code));
    }

    private static boolean isMailboxGone(String status) {
        return new Answer.Refused(new Answer.Reply(550, status), true).isMailboxGone();
    }

    private static String status(String text) {
        Matcher status = STATUS.matcher(text);
        return status.matches() ? status.group(1) : "5.0.0";
    }

    private static String header(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : value.strip();
    }

    private static Optional<BodyPart> part(Multipart parts, String type) throws MessagingException {
        for (int number = 0; number < parts.getCount(); number++) {
            if (parts.getBodyPart(number).isMimeType(type)) {
                return Optional.of(parts.getBodyPart(number));
            }
        }
        return Optional.empty();
    }

    private Optional<Reference> about(MimeMessage report, Multipart parts, byte[] message) throws MessagingException, IOException {
        Optional<Reference> addressed = Stream.of("Delivered-To", "X-Original-To", "To")
                .flatMap(name -> Arrays.stream(headers(report, name)))
                .flatMap(value -> Reference.find(value, referenceKey).stream())
                .findFirst();
        return addressed.isPresent() ? addressed : quoted(parts, message);
    }

    private static String[] headers(MimeMessage report, String name) {
        try {
            String[] values = report.getHeader(name);
            return values == null ? new String[0] : values;
        } catch (MessagingException e) {
            return new String[0];
        }
    }

    /** In a part as it was before it was encoded for its way, or else anywhere in the report. */
    private Optional<Reference> quoted(Multipart parts, byte[] message) throws MessagingException, IOException {
        for (int number = parts.getCount() - 1; number >= 0; number--) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            parts.getBodyPart(number).getInputStream().transferTo(content);
            Optional<Reference> found = Reference.find(content.toString(StandardCharsets.ISO_8859_1), referenceKey);
            if (found.isPresent()) {
                return found;
            }
        }
        return Reference.find(new String(message, StandardCharsets.ISO_8859_1), referenceKey);
    }
}

package org.shipworthy.digest.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.Golden;
import org.shipworthy.digest.MailSettings;
import org.shipworthy.digest.Recipient;
import org.shipworthy.digest.Topic;
import org.shipworthy.digest.issue.IssueMail;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Hmac;
import org.shipworthy.kernel.Token;

class MessageWriterTest {

    private static final Instant DATE = Instant.parse("2026-11-22T10:00:00Z");
    private static final URI SITE = URI.create("https://tools.example.org");
    private static final Token LINK = new Token("x_-".repeat(14) + "x");

    @Test
    void messageIsAsMailProgramsAndListServersWantIt() throws Exception {
        MimeMessage message = parsed(write("Two verdicts changed: Größe & “more”", LINK));
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("Shipworthy <digest@tools.example.org>");
        assertThat(message.getSubject()).isEqualTo("Two verdicts changed: Größe & “more”");
        assertThat(message.getSentDate()).isEqualTo(DATE);
        assertThat(message.getHeader("List-Id", null)).isEqualTo("Weekly digest <digest.tools.example.org>");
        assertThat(message.getHeader("List-Unsubscribe", null)).isEqualTo("<" + link(LINK) + ">");
        assertThat(message.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        MimeMultipart bodies = (MimeMultipart) message.getContent();
        assertThat(bodies.getContentType()).startsWith("multipart/alternative");
        assertThat(bodies.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(bodies.getBodyPart(0).getContent()).isEqualTo(text(LINK).replace("\n", "\r\n"));
        assertThat(bodies.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(bodies.getBodyPart(1).getContent()).isEqualTo(html(LINK).replace("\n", "\r\n"));
    }

    @Test
    void messageLooksAsItDidBefore() throws IOException {
        Golden.assertMatches("digest/message.eml", new String(write("Two verdicts changed: Größe & “more”", LINK).message(), UTF_8).replace("\r\n", "\n"));
    }

    @Test
    void sameEditionAndRecipientGiveTheSameMessage() {
        assertThat(write("Subject", LINK).message()).isEqualTo(write("Subject", LINK).message());
        assertThat(write("Subject", LINK).reference()).isEqualTo(write("Another", LINK).reference());
    }

    @Test
    void everyReaderHasOnlyHerOwnLinks() throws Exception {
        MessageWriter writer = new MessageWriter(settings(), Post.KEY);
        Token other = new Token("y".repeat(43));
        writer.write(1, recipient("ann@example.org", LINK), mail("Subject", LINK), DATE);
        String message = new String(writer.write(1, recipient("bob@example.org", other), mail("Subject", other), DATE).message(), UTF_8);
        assertThat(message).contains(other.value()).doesNotContain(LINK.value());
        MimeMultipart bodies = (MimeMultipart) parsed(message.getBytes(UTF_8)).getContent();
        assertThat(bodies.getBodyPart(1).getContent()).isEqualTo(html(other).replace("\n", "\r\n"));
    }

    @Test
    void noLineIsLongerThanServersTake() {
        String message = new String(write("word ".repeat(60) + "Donaudampfschifffahrtsgesellschaftskapitänsmütze".repeat(3), LINK).message(), UTF_8);
        assertThat(message.split("\r\n")).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
        assertThat(message.substring(message.indexOf("\r\n\r\n")).split("\r\n")).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(message.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject\r\nBcc: all@example.org", "Subject\nBcc: all@example.org", "Subject\rBcc: all@example.org", "Größe\r\n\r\n<b>body</b>",
            "Subject\u2028Bcc: all@example.org", "Subject\u0000Bcc: x"})
    void subjectCannotAddAHeader(String subject) throws Exception {
        MimeMessage message = parsed(write(subject, LINK));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).matches("(Subject|Größe) (Bcc: .*|<b>body</b>)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"شيبوورذي", "\"Quoted\" <all@example.org>, Nobody", "Größe & Söhne", "Name\r\nBcc: all@example.org"})
    void anySendersNameStaysAName(String name) throws Exception {
        SendingSettings settings = new SendingSettings(new MailSettings(Optional.empty(), "digest@tools.example.org", name), SITE, 1, 1, 1, Optional.empty(),
                Optional.empty(), Duration.ofSeconds(1), Duration.ofSeconds(1));
        MimeMessage message = parsed(new MessageWriter(settings, Post.KEY).write(1, recipient("ann@example.org", LINK), mail("Subject", LINK), DATE).message());
        assertThat(message.getFrom()).singleElement().isInstanceOfSatisfying(InternetAddress.class, from -> {
            assertThat(from.getAddress()).isEqualTo("digest@tools.example.org");
            assertThat(from.getPersonal()).isEqualTo(name.replace("\r\n", " "));
        });
        assertThat(message.getHeader("Bcc")).isNull();
    }

    @Test
    void reportsComeBackWithTheReference() {
        Parcel parcel = write("Subject", LINK);
        assertThat(parcel.from()).isEqualTo("bounces+" + parcel.reference() + "@tools.example.org");
        assertThat(Reference.find(parcel.from(), Post.KEY)).contains(new Reference(12, 34));
        assertThat(Reference.find(parcel.from(), Hmac.of("another"))).isEmpty();
    }

    static SendingSettings settings() {
        return Post.to(25);
    }

    static Recipient recipient(String address, Token link) {
        return new Recipient(34, new EmailAddress(address), Set.of(Topic.EVERYTHING), link);
    }

    static IssueMail mail(String subject, Token link) {
        return new IssueMail(subject, html(link).replace(link.value(), IssueMail.OWN), text(link).replace(link.value(), IssueMail.OWN), link, URI.create(link(link)));
    }

    private static String link(Token link) {
        return SITE + "/digest/unsubscribe/" + link.value();
    }

    private static String html(Token link) {
        return "<!doctype html>\n<p>" + "Who is cheapest changed — for “coding assistants” = 2 pairs. ".repeat(4) + "</p>\n<p><a href=\""
                + link(link) + "\">Unsubscribe</a> or <a href=\"" + SITE + "/digest/preferences/" + link.value() + "\">choose</a></p>\n";
    }

    private static String text(Token link) {
        return "Who is cheapest changed — for “coding assistants”.\n\n.\n. a line that begins with a full stop \nUnsubscribe:\n" + link(link) + "\n";
    }

    private static Parcel write(String subject, Token link) {
        return new MessageWriter(settings(), Post.KEY).write(12, recipient("ann@example.org", link), mail(subject, link), DATE);
    }

    private static MimeMessage parsed(Parcel parcel) throws Exception {
        return parsed(parcel.message());
    }

    private static MimeMessage parsed(byte[] message) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
    }
}

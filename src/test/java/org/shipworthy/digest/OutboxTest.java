package org.shipworthy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.CapturedLog;
import org.shipworthy.kernel.EmailAddress;

class OutboxTest {

    private static final QueuedMail MAIL = new QueuedMail(7, "3f9a1c2e-0000-4000-8000-000000000000",
            new OutgoingMail(new EmailAddress("ann@example.org"), "Größe", "Plain ä\n", "<p>Rich ä</p>"),
            Instant.parse("2026-11-22T10:00:00Z"), 1);

    @TempDir
    Path data;

    @Test
    void mailBecomesOneCompleteMessage() throws Exception {
        assertThat(outbox().carry(MAIL)).isEmpty();
        assertThat(names()).containsExactly("20261122-100000-3f9a1c2e.eml");
        MimeMessage message = read();
        assertThat(message.getSubject()).isEqualTo("Größe");
        assertThat(message.getMessageID()).isEqualTo("<3f9a1c2e-0000-4000-8000-000000000000@localhost>");
        assertThat(message.getSentDate()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("Shipworthy <shipworthy@localhost>");
        assertThat(texts(message)).anyMatch(part -> part.startsWith("Plain ä")).anyMatch(part -> part.contains("<p>Rich ä</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0000", "\u0085"})
    void subjectOfSomebodyElsesMakingIsOneLineAndNoHeader(String lineEnd) throws Exception {
        outbox().carry(new QueuedMail(1, MAIL.reference(), new OutgoingMail(new EmailAddress("ann@example.org"),
                "Changed: a brief" + lineEnd + "Bcc: all@example.org" + lineEnd, "Plain", "<p>Rich</p>"), MAIL.queuedAt(), 1));
        assertThat(read().getSubject()).isEqualTo("Changed: a brief Bcc: all@example.org");
        assertThat(read().getAllRecipients()).extracting(Object::toString).containsExactly("ann@example.org");
    }

    @Test
    void bulkMailCanBeUnsubscribedByOneClick() throws Exception {
        OutgoingMail plain = MAIL.mail();
        outbox().carry(new QueuedMail(7, MAIL.reference(), new OutgoingMail(plain.recipient(), plain.subject(), plain.text(), plain.html(),
                Optional.of(URI.create("https://tools.example.org/digest/unsubscribe/x"))), MAIL.queuedAt(), 1));
        assertThat(read().getHeader("List-Unsubscribe")).containsExactly("<https://tools.example.org/digest/unsubscribe/x>");
        assertThat(read().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void linesEndAsMailWantsThem() throws IOException {
        outbox().carry(MAIL);
        String message = Files.readString(data.resolve("outbox").resolve(names().getFirst()));
        assertThat(message.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(message.lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    void sameMailAgainIsTheSameFile() throws IOException {
        outbox().carry(MAIL);
        outbox().carry(MAIL);
        assertThat(names()).hasSize(1);
    }

    @Test
    void logNamesTheFileAndNoAddress() {
        try (CapturedLog log = new CapturedLog()) {
            outbox().carry(MAIL);
            assertThat(log.lines()).filteredOn(line -> line.contains("outbox/20261122-100000-3f9a1c2e.eml")).hasSize(1);
            assertThat(String.join("", log.lines())).doesNotContain("ann@example.org", "Plain");
        }
    }

    @Test
    void folderThatCannotBeWrittenIsAFailure() throws IOException {
        Files.createFile(data.resolve("outbox"));
        assertThat(outbox().carry(MAIL)).contains(MailFailure.OUTBOX);
    }

    private Outbox outbox() {
        return new Outbox(data.resolve("outbox"), new MailSettings(Optional.empty(), "shipworthy@localhost", "Shipworthy"));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(data.resolve("outbox"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private MimeMessage read() throws Exception {
        try (InputStream file = Files.newInputStream(data.resolve("outbox").resolve(names().getFirst()))) {
            return new MimeMessage(Session.getInstance(new Properties()), file);
        }
    }

    private static List<String> texts(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart parts)) {
            return List.of(part.getContent().toString());
        }
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < parts.getCount(); n++) {
            texts.addAll(texts(parts.getBodyPart(n)));
        }
        return texts;
    }
}

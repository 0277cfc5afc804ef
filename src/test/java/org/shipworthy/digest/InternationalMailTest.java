package org.shipworthy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.ScriptedSmtpServer;
import org.shipworthy.kernel.EmailAddress;

/** Addresses beyond ASCII (RFC 6531) over SMTP. */
class InternationalMailTest {

    private static final EmailAddress ANN = EmailAddress.parse("änn@bücher.example").orElseThrow();

    @Test
    void serverThatKnowsThemGetsThemAsTheyAre() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("EHLO", "250-test\r\n250-8BITMIME\r\n250 SMTPUTF8"))) {
            assertThat(carrier(server).carry(mail())).isEmpty();
            assertThat(server.spoken()).anyMatch(line -> line.startsWith("MAIL FROM:") && line.contains("SMTPUTF8"))
                    .contains("RCPT TO:<änn@xn--bcher-kva.example>");
        }
    }

    @Test
    void serverThatDoesNotGetsNothing() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            assertThat(carrier(server).carry(mail())).contains(MailFailure.REFUSED);
            assertThat(server.count("DATA")).isZero();
        }
    }

    @Test
    void whatIsSaidToOtherServersIsAscii() {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            OutgoingMail mail = new OutgoingMail(new EmailAddress("ann@example.org"), "Größe: “75%”", "“Größe”", "<p>“Größe”</p>");
            assertThat(carrier(server).carry(new QueuedMail(1, mail().reference(), mail, mail().queuedAt(), 1))).isEmpty();
            assertThat(server.spoken()).allMatch(line -> line.chars().allMatch(character -> character < 128));
        }
    }

    private static SmtpCarrier carrier(ScriptedSmtpServer server) {
        return new SmtpCarrier(new SmtpServer("127.0.0.1", server.port(), SmtpServer.Security.NONE, Optional.empty()),
                new MailSettings(Optional.empty(), "desk@example.org", "Desk"), Duration.ofSeconds(5));
    }

    private static QueuedMail mail() {
        return new QueuedMail(1, "3f9a1c2e-0000-4000-8000-000000000000", new OutgoingMail(ANN, "Hello", "Text", "<p>Text</p>"),
                Instant.parse("2026-11-22T10:00:00Z"), 1);
    }
}

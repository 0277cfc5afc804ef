package org.shipworthy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.ScriptedSmtpServer;
import org.shipworthy.kernel.EmailAddress;

/** Addresses whose names stand in quotes (RFC 5321), over SMTP. */
class QuotedNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"a b\"@example.org", "\"ann@home\"@example.org", "\"a,b;c\"@example.org", "\"<ann>\"@example.org",
        "\"a\\\"b\\\\c\"@example.org", "\"a..b\"@example.org", "\"(x)\"@example.org"})
    void goToOneRecipientQuotedAsTheyAre(String address) {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            OutgoingMail mail = new OutgoingMail(new EmailAddress(address), "Hello", "Text", "<p>Text</p>");
            assertThat(carrier(server).carry(new QueuedMail(1, "3f9a1c2e-0000-4000-8000-000000000000", mail, Instant.parse("2026-11-22T10:00:00Z"), 1))).isEmpty();
            assertThat(server.spoken()).filteredOn(line -> line.startsWith("RCPT")).containsExactly("RCPT TO:<" + address + ">");
            assertThat(server.spoken()).filteredOn(line -> line.startsWith("To:")).singleElement().asString().contains(address);
        }
    }

    private static SmtpCarrier carrier(ScriptedSmtpServer server) {
        return new SmtpCarrier(new SmtpServer("127.0.0.1", server.port(), SmtpServer.Security.NONE, Optional.empty()),
                new MailSettings(Optional.empty(), "desk@example.org", "Desk"), Duration.ofSeconds(5));
    }
}

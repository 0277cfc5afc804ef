package org.shipworthy.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.CapturedLog;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.LocalMail;
import org.shipworthy._support.ScriptedSmtpServer;
import org.shipworthy._support.SettableClock;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.storage.Database;

@ParameterizedClass
@EnumSource
class PostmanTest {

    private static final OutgoingMail MAIL = mailTo("ann@example.org");
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(12));

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private final GreenMail server = LocalMail.server(ServerSetup.PROTOCOL_SMTP);
    private Database database;

    @BeforeEach
    void open() {
        database = kind.openFresh(folder);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
        database.close();
    }

    @Test
    void queuedMailIsSentOnce() throws Exception {
        queue(MAIL);
        Postman postman = postman(friendly());
        postman.deliverDue();
        clock.advance(Duration.ofDays(1));
        postman.deliverDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("Shipworthy <desk@example.org>");
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("ann@example.org");
        assertThat(message.getSubject()).isEqualTo("Größe");
        assertThat(message.getSentDate()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(list("SELECT sent_at FROM mail WHERE failure IS NULL")).containsExactly("2026-11-22T10:00:00.000Z");
    }

    @Test
    void wordsAreKeptOnlyUntilTheMailIsSent() {
        queue(MAIL);
        assertThat(list("SELECT text FROM mail")).containsExactly("Plain");
        postman(friendly()).deliverDue();
        assertThat(list("SELECT text FROM mail UNION ALL SELECT html FROM mail")).containsExactly("", "");
    }

    @Test
    void refusedRecipientIsNotTriedAgain() {
        queue(MAIL);
        try (ScriptedSmtpServer refusing = new ScriptedSmtpServer(Map.of("RCPT", "550 no such user"))) {
            Postman postman = postman(smtp(refusing.port()));
            postman.deliverDue();
            clock.advance(Duration.ofDays(30));
            postman.deliverDue();
            assertThat(refusing.count("RCPT")).isEqualTo(1);
        }
        assertThat(givenUp()).containsExactly("refused");
    }

    @Test
    void refusedMailDoesNotHoldUpTheNext() {
        queue(MAIL);
        queue(mailTo("bob@example.org"));
        try (ScriptedSmtpServer refusing = new ScriptedSmtpServer(Map.of("DATA", "554 no"))) {
            postman(smtp(refusing.port())).deliverDue();
        }
        assertThat(givenUp()).containsExactly("refused", "refused");
    }

    @Test
    void failingMailIsTriedAgainAfterEachPauseAndThenGivenUp() {
        queue(MAIL);
        try (ScriptedSmtpServer busy = new ScriptedSmtpServer(Map.of("RCPT", "451 later"))) {
            Postman postman = postman(smtp(busy.port()));
            postman.deliverDue();
            for (int pause = 0; pause < PAUSES.size(); pause++) {
                assertThat(givenUp()).isEmpty();
                clock.advance(PAUSES.get(pause).minusMillis(1));
                postman.deliverDue();
                assertThat(busy.count("RCPT")).isEqualTo(pause + 1);
                clock.advance(Duration.ofMillis(1));
                postman.deliverDue();
                assertThat(busy.count("RCPT")).isEqualTo(pause + 2);
            }
        }
        assertThat(givenUp()).containsExactly("deferred");
    }

    @Test
    void serverThatWasDownGetsTheMailWhenItIsUp() {
        int port = server.getSmtp().getPort();
        server.stop();
        queue(MAIL);
        Postman postman = postman(smtp(port));
        postman.deliverDue();
        assertThat(list("SELECT failure FROM mail")).containsExactly("unreachable");
        GreenMail restarted = LocalMail.server(ServerSetup.PROTOCOL_SMTP, port);
        restarted.start();
        try {
            clock.advance(Duration.ofMinutes(1));
            postman.deliverDue();
            assertThat(restarted.getReceivedMessages()).hasSize(1);
        } finally {
            restarted.stop();
        }
    }

    @Test
    void silentServerIsLeft() {
        for (String silentAt : List.of("GREETING", "RCPT", ".")) {
            queue(MAIL);
            try (ScriptedSmtpServer silent = new ScriptedSmtpServer(Map.of(silentAt, ScriptedSmtpServer.SILENCE))) {
                MailSettings settings = smtp(silent.port());
                Carrier hasty = new SmtpCarrier(settings.server().orElseThrow(), settings, Duration.ofMillis(300));
                new Postman(database, clock, hasty).deliverDue();
            }
        }
        assertThat(list("SELECT failure FROM mail")).containsExactly("timeout", "timeout", "timeout");
    }

    @Test
    void postmanWhoDiesAfterSendingMeansOneMailTwice() throws Exception {
        queue(MAIL);
        Carrier sends = new SmtpCarrier(friendly().server().orElseThrow(), friendly(), Duration.ofSeconds(5));
        Postman dying = new Postman(database, clock, mail -> {
            sends.carry(mail);
            throw new Died();
        });
        assertThatThrownBy(dying::deliverDue).isInstanceOf(Died.class);
        clock.advance(Postman.ROUND.minusMillis(1));
        postman(friendly()).deliverDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        postman(friendly()).deliverDue();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(server.getReceivedMessages()[1].getMessageID())
                .endsWith("@example.org>");
    }

    @Test
    void postmenWhoShareADatabaseSendEveryMailOnce() {
        for (int n = 0; n < 40; n++) {
            queue(mailTo("reader" + n + "@example.org"));
        }
        AtOnce.run(4, n -> {
            postman(friendly()).deliverDue();
            return n;
        });
        assertThat(server.getReceivedMessages()).hasSize(40);
        assertThat(list("SELECT DISTINCT attempts FROM mail")).containsExactly("1");
    }

    @Test
    void wrongPasswordIsWorthTryingAgain() {
        server.setUser("desk", "secret");
        server.getUserManager().setAuthRequired(true);
        queue(MAIL);
        int port = server.getSmtp().getPort();
        postman(settings(port, SmtpServer.Security.NONE, "wrong")).deliverDue();
        assertThat(list("SELECT failure FROM mail WHERE next_attempt_at IS NOT NULL")).containsExactly("sign-in");
        clock.advance(Duration.ofMinutes(1));
        postman(settings(port, SmtpServer.Security.NONE, "secret")).deliverDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nothingIsSentWithoutTheProtectionThatIsAskedFor() {
        queue(MAIL);
        postman(settings(server.getSmtp().getPort(), SmtpServer.Security.STARTTLS, "secret")).deliverDue();
        assertThat(list("SELECT failure FROM mail")).containsExactly("insecure");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void serverWhoseCertificateNobodyVouchesForGetsNothing() {
        GreenMail selfSigned = LocalMail.server(ServerSetup.PROTOCOL_SMTPS);
        selfSigned.start();
        try {
            queue(MAIL);
            postman(settings(selfSigned.getSmtps().getPort(), SmtpServer.Security.TLS, "secret")).deliverDue();
            assertThat(list("SELECT failure FROM mail")).containsExactly("insecure");
            assertThat(selfSigned.getReceivedMessages()).isEmpty();
        } finally {
            selfSigned.stop();
        }
    }

    @Test
    void logNamesNeitherAddressNorPasswordNorWords() {
        queue(MAIL);
        queue(mailTo("bob@example.org"));
        try (CapturedLog log = new CapturedLog();
                ScriptedSmtpServer refusing = new ScriptedSmtpServer(Map.of("RCPT", "550 <ann@example.org> unknown"))) {
            postman(smtp(refusing.port())).deliverDue();
            server.getUserManager().setAuthRequired(true);
            queue(MAIL);
            postman(settings(server.getSmtp().getPort(), SmtpServer.Security.NONE, "hunter2")).deliverDue();
            assertThat(String.join("", log.lines()))
                    .contains("given up: refused", "could not be sent: sign-in")
                    .doesNotContain("ann@", "bob@", "hunter2", "Plain");
        }
    }

    @Test
    void startedPostmanDeliversUntilItIsClosed() {
        Postman postman = postman(friendly());
        postman.start();
        queue(MAIL);
        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        postman.close();
        queue(MAIL);
        assertThat(server.waitForIncomingEmail(3_000, 2)).isFalse();
    }

    private static final class Died extends Error {}

    private static OutgoingMail mailTo(String address) {
        return new OutgoingMail(new EmailAddress(address), "Größe", "Plain", "<p>Rich</p>");
    }

    private void queue(OutgoingMail mail) {
        database.writeOnly(handle -> MailStore.queue(handle, mail, clock.instant()));
    }

    private Postman postman(MailSettings settings) {
        return new Postman(database, clock, settings, folder);
    }

    private MailSettings friendly() {
        return smtp(server.getSmtp().getPort());
    }

    private static MailSettings smtp(int port) {
        return new MailSettings(Optional.of(new SmtpServer("127.0.0.1", port, SmtpServer.Security.NONE, Optional.empty())),
                "desk@example.org", "Shipworthy");
    }

    private static MailSettings settings(int port, SmtpServer.Security security, String password) {
        return new MailSettings(Optional.of(new SmtpServer("127.0.0.1", port, security,
                Optional.of(new SmtpServer.SignIn("desk", password)))), "desk@example.org", "Shipworthy");
    }

    private List<String> givenUp() {
        return list("SELECT failure FROM mail WHERE next_attempt_at IS NULL AND sent_at IS NULL");
    }

    private List<String> list(String query) {
        return database.read(handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}

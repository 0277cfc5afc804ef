package org.shipworthy.digest.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.LocalMail;
import org.shipworthy._support.SettableClock;
import org.shipworthy._support.SmtpSink;
import org.shipworthy.digest.Suppression;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.kernel.Hmac;
import org.shipworthy.storage.Database;

@ParameterizedClass
@EnumSource
class ReportsTest {

    private static final String SECRET = "a secret of both";

    @Parameter
    DatabaseKind kind;

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-22T10:00:00Z");
    private final PlainMailing mailing = new PlainMailing(5);
    private Database database;
    private Reports reports;

    @BeforeEach
    void sendThreeEditions() throws Exception {
        database = kind.openFresh(folder);
        reports = reports(Optional.of(SECRET));
        Runs runs = new Runs(database, clock);
        try (SmtpSink sink = new SmtpSink(); Dispatch dispatch = new Dispatch(database, clock, Post.to(sink.port()), mailing, Post.KEY, folder)) {
            for (int week = 47; week < 50; week++) {
                runs.start(new IssueKey(2026, week));
            }
            dispatch.start();
            for (int week = 47; week < 50; week++) {
                while (runs.find(new IssueKey(2026, week)).orElseThrow().state() != RunState.FINISHED) {
                    Thread.sleep(20);
                }
            }
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Reports reports(Optional<String> secret) {
        return new Reports(database, clock, mailing, Post.KEY, 3, secret);
    }

    @Test
    void mailboxThatIsGoneEndsTheSubscription() {
        assertThat(reports.take(bounce(1, 2, "5.1.1", "failed"))).isEqualTo(Reports.Outcome.COUNTED);
        assertThat(mailing.suppressed).containsExactly(Map.entry(2L, Suppression.BOUNCED));
    }

    @Test
    void returnedMessageTellsWhoItWasForWhenTheAddressDoesNot() {
        String report = new String(bounce(1, 2, "5.1.1", "failed"), StandardCharsets.UTF_8)
                .replaceFirst("To: bounces\\+[^@]+@", "To: bounces@").replaceFirst("Delivered-To: [^\r]+", "Delivered-To: bounces@tools.example.org");
        assertThat(reports.take(report.getBytes(StandardCharsets.UTF_8))).isEqualTo(Reports.Outcome.COUNTED);
        assertThat(mailing.suppressed).containsOnlyKeys(2L);
    }

    @Test
    void whatMayPassEndsItAfterThreeEditions() {
        reports.take(bounce(1, 3, "5.2.2", "failed"));
        reports.take(bounce(1, 3, "5.2.2", "failed"));
        reports.take(bounce(2, 3, "4.4.7", "failed"));
        assertThat(mailing.suppressed).isEmpty();
        reports.take(bounce(3, 3, "5.2.2", "failed"));
        assertThat(mailing.suppressed).containsExactly(Map.entry(3L, Suppression.BOUNCED));
    }

    @Test
    void softBouncesOfLongAgoAreForgotten() {
        reports.take(bounce(1, 3, "5.2.2", "failed"));
        reports.take(bounce(2, 3, "5.2.2", "failed"));
        clock.advance(Duration.ofDays(91));
        reports.take(bounce(3, 3, "5.2.2", "failed"));
        assertThat(mailing.suppressed).isEmpty();
    }

    @Test
    void messageThatIsStillTriedIsNoBounce() {
        assertThat(reports.take(bounce(1, 2, "4.4.1", "delayed"))).isEqualTo(Reports.Outcome.IGNORED);
        assertThat(mailing.suppressed).isEmpty();
    }

    @Test
    void complaintEndsTheSubscription() {
        assertThat(reports.take(complaint(1, 4, "abuse"))).isEqualTo(Reports.Outcome.COUNTED);
        assertThat(reports.take(complaint(1, 5, "not-spam"))).isEqualTo(Reports.Outcome.IGNORED);
        assertThat(mailing.suppressed).containsExactly(Map.entry(4L, Suppression.COMPLAINED));
    }

    @Test
    void nobodyReportsWhatWasNotSentToThem() {
        String forged = new String(bounce(1, 2, "5.1.1", "failed"), StandardCharsets.UTF_8)
                .replace(new Reference(1, 2).sign(Post.KEY), new Reference(1, 2).sign(Hmac.of("another key")));
        assertThat(reports.take(forged.getBytes(StandardCharsets.UTF_8))).isEqualTo(Reports.Outcome.IGNORED);
        reports.take(bounce(1, 99, "5.1.1", "failed"));
        assertThat(reports.take("no report at all".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reports.Outcome.IGNORED);
        assertThat(mailing.suppressed).isEmpty();
    }

    @Test
    void postedReportIsTakenOnceAndOnlyWhenItIsSignedAndTimely() {
        byte[] report = bounce(1, 2, "5.1.1", "failed");
        String now = Long.toString(clock.instant().getEpochSecond());
        String old = Long.toString(clock.instant().minus(Reports.CALL_LIFETIME).getEpochSecond() - 1);
        String signature = Reports.sign(report, now, SECRET);
        assertThat(reports.takePosted(report, now, Reports.sign(report, now, "guessed"))).isEqualTo(Reports.Outcome.REFUSED);
        assertThat(reports.takePosted(bounce(1, 3, "5.1.1", "failed"), now, signature)).isEqualTo(Reports.Outcome.REFUSED);
        assertThat(reports.takePosted(report, old, Reports.sign(report, old, SECRET))).isEqualTo(Reports.Outcome.REFUSED);
        assertThat(reports.takePosted(report, "x", Reports.sign(report, "x", SECRET))).isEqualTo(Reports.Outcome.REFUSED);
        assertThat(reports(Optional.empty()).takePosted(report, now, signature)).isEqualTo(Reports.Outcome.REFUSED);
        assertThat(mailing.suppressed).isEmpty();
        assertThat(reports.takePosted(report, now, signature)).isEqualTo(Reports.Outcome.COUNTED);
        assertThat(reports.takePosted(report, now, signature)).isEqualTo(Reports.Outcome.REFUSED);
        assertThat(mailing.suppressed).containsOnlyKeys(2L);
    }

    @Test
    void mailboxIsReadAndWhatIsNoReportIsLeftThere() throws Exception {
        for (String protocol : new String[] {ServerSetup.PROTOCOL_IMAP, ServerSetup.PROTOCOL_POP3}) {
            mailing.suppressed.clear();
            GreenMail server = LocalMail.server(protocol);
            server.start();
            try {
                GreenMailUser user = server.setUser("bounces@tools.example.org", "bounces", "hunter2");
                long reader = protocol.equals(ServerSetup.PROTOCOL_IMAP) ? 1 : 5;
                user.deliver(message("Subject: hello\r\n\r\nPlease call me.\r\n".getBytes(StandardCharsets.US_ASCII)));
                user.deliver(message(bounce(1, reader, "5.1.1", "failed")));
                int port = protocol.equals(ServerSetup.PROTOCOL_IMAP) ? server.getImap().getPort() : server.getPop3().getPort();
                ReportMailbox mailbox = new ReportMailbox(URI.create(protocol + "://bounces@127.0.0.1:" + port), "hunter2", reports);
                assertThat(mailbox.read()).isEqualTo(1);
                assertThat(mailbox.read()).isZero();
                assertThat(mailing.suppressed).containsOnlyKeys(reader);
                assertThat(server.getManagers().getImapHostManager().getInbox(user).getMessageCount()).isEqualTo(1);
            } finally {
                server.stop();
            }
        }
    }

    private static MimeMessage message(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    /** As Postfix writes it. */
    private static byte[] bounce(long run, long reader, String status, String action) {
        String reference = new Reference(run, reader).sign(Post.KEY);
        return crlf("""
                Return-Path: <>
                Delivered-To: bounces+%1$s@tools.example.org
                From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
                To: bounces+%1$s@tools.example.org
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B1"

                --B1
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --B1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net
                Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0000 (UTC)

                Final-Recipient: rfc822; %2$s
                Action: %4$s
                Status: %3$s
                Diagnostic-Code: smtp; 550 %3$s no

                --B1
                Content-Type: text/rfc822-headers

                From: Shipworthy <digest@tools.example.org>
                To: %2$s
                Message-ID: <%1$s@tools.example.org>

                --B1--
                """.formatted(reference, PlainMailing.address(reader), status, action));
    }

    /** As RFC 5965, appendix B, and large providers that encode what they return. */
    private static byte[] complaint(long run, long reader, String type) {
        String original = Base64.getMimeEncoder().encodeToString(crlf("""
                From: Shipworthy <digest@tools.example.org>
                Message-ID: <%s@tools.example.org>

                The digest
                """.formatted(new Reference(run, reader).sign(Post.KEY))));
        return crlf("""
                From: <feedback@provider.example>
                To: <abuse@tools.example.org>
                Subject: FW: The digest
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="B2"

                --B2
                Content-Type: text/plain; charset="US-ASCII"

                This is an email abuse report.
                --B2
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: SomeGenerator/1.0
                Version: 1

                --B2
                Content-Type: text/rfc822-headers
                Content-Transfer-Encoding: base64

                %s
                --B2--
                """.formatted(type, original));
    }

    private static byte[] crlf(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}

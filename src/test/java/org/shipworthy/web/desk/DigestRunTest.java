package org.shipworthy.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.Browser;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.NewsOfAWeek;
import org.shipworthy._support.PageQuality;
import org.shipworthy._support.Readers;
import org.shipworthy._support.RunningSite;
import org.shipworthy._support.SmtpSink;
import org.shipworthy.accounts.Role;
import org.shipworthy.cli.DigestOptions;
import org.shipworthy.digest.MailSettings;
import org.shipworthy.digest.SmtpServer;
import org.shipworthy.digest.issue.IssueKey;
import org.shipworthy.digest.issue.IssuePresses;
import org.shipworthy.digest.sending.Dispatch;
import org.shipworthy.digest.sending.RunState;
import org.shipworthy.digest.sending.SendingSettings;
import org.shipworthy.digest.sending.WeeklyMailing;
import org.shipworthy.kernel.EmailAddress;

/** One edition from its approval to its last failure, as an editor sees it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DigestRunTest {

    private static final IssueKey WEEK = new IssueKey(2026, 47);
    private static final String PAGE = "/desk/digest/2026-W47/run";
    private static final URI ADDRESS = URI.create("http://shipworthy.test");

    @TempDir
    static Path folder;

    private static RunningSite site;
    private static SmtpSink sink;
    private static Dispatch dispatch;
    private static String cookie;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
        sink = new SmtpSink();
        site.editions().begin();
        NewsOfAWeek.happensOn(site);
        site.editions().compose(WEEK);
        site.services().site().database().writeOnly(handle -> List.of("ann", "bob", "cat").forEach(name -> {
            long id = handle.createQuery("""
                    INSERT INTO subscriber (email, state, consent, asked_at, confirmed_at)
                    VALUES (:email, 'confirmed', 'form', '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z') RETURNING id""")
                    .bind("email", name + "@example.org").mapTo(Long.class).one();
            handle.createUpdate("INSERT INTO wish (subscriber, topic, pace) VALUES (:id, 'everything', 'weekly')").bind("id", id).execute();
        }));
        SendingSettings settings = new SendingSettings(new MailSettings(
                Optional.of(new SmtpServer("127.0.0.1", sink.port(), SmtpServer.Security.NONE, Optional.empty())), "digest@shipworthy.test", "Shipworthy"),
                ADDRESS, 2, 1_000, 1_000, Optional.of("bounces@shipworthy.test"), Optional.empty(), Duration.ofSeconds(5), Duration.ofSeconds(5));
        dispatch = new Dispatch(site.site().database(), site.clock(), settings,
                new WeeklyMailing(site.subscriptions(), new IssuePresses(site.editions(), ADDRESS)),
                DigestOptions.referenceKey(site.site().database()), folder);
        dispatch.start();
        String link = site.accounts().addUser(new EmailAddress("editor@example.org"), Optional.of(Role.EDITOR)).token().value();
        cookie = RunningSite.cookie(site.post("/desk/sign-in", "token", link));
    }

    @AfterAll
    static void stop() {
        dispatch.close();
        sink.close();
        site.close();
    }

    @Test
    @Order(1)
    void draftCannotBeSent() {
        assertThat(page()).contains("Not begun", "Only an approved one is sent").doesNotContain("Send now");
        press("send");
        assertThat(site.services().runs().find(WEEK)).isEmpty();
    }

    @Test
    @Order(2)
    void approvedEditionIsSentByAButtonAndItsFailureIsListed() throws InterruptedException {
        sink.script(command -> command.contains("bob@") ? "552 5.2.2 <bob@example.org> is over quota" : "");
        site.editions().approve(WEEK, "editor@example.org");
        assertThat(page()).contains("Send now");
        press("send");
        awaitFinished();
        assertThat(page()).contains("Finished", "<th scope=\"row\">Sent</th><td class=\"num\">2</td>", "552 5.2.2", "Try all of them again")
                .doesNotContain("bob@");
        assertThat(sink.copies().keySet()).extracting(SmtpSink.Taken::recipient).containsExactlyInAnyOrder("ann@example.org", "cat@example.org");
        assertThat(HtmlValidator.errors(page().getBytes(UTF_8))).isEmpty();
    }

    @Test
    @Order(3)
    void pageIsAccessibleAndNarrowEnough() {
        try (Browser browser = new Browser(); BrowserContext visitor = browser.visitor(1280)) {
            String[] parts = cookie.split("=", 2);
            visitor.addCookies(List.of(new Cookie(parts[0], parts[1]).setUrl(site.address("/"))));
            Page page = visitor.newPage();
            page.navigate(site.address(PAGE));
            assertThat(page.title()).contains("Sending 2026-W47");
            assertThat(PageQuality.faults(page)).isEmpty();
        }
    }

    @Test
    @Order(4)
    void failuresAreTriedAgainByAButton() throws InterruptedException {
        sink.agree();
        press("resend");
        awaitFinished();
        assertThat(page()).contains("Everybody who was tried got it.");
        assertThat(sink.messages()).isEqualTo(3);
    }

    @Test
    @Order(5)
    void postedComplaintEndsTheSubscription() throws GeneralSecurityException {
        String messageId = sink.copies().keySet().stream().filter(taken -> taken.recipient().startsWith("ann@")).findFirst().orElseThrow().messageId();
        String report = """
                From: <feedback@provider.example>\r
                MIME-Version: 1.0\r
                Content-Type: multipart/report; report-type=feedback-report; boundary="B"\r
                \r
                --B\r
                Content-Type: message/feedback-report\r
                \r
                Feedback-Type: abuse\r
                \r
                --B\r
                Content-Type: text/rfc822-headers\r
                \r
                Message-ID: %s\r
                \r
                --B--\r
                """.formatted(messageId);
        assertThat(post(report, "guessed").statusCode()).isEqualTo(403);
        assertThat(wanting()).contains("ann@example.org");
        assertThat(post(report, RunningSite.REPORT_SECRET).statusCode()).isEqualTo(200);
        assertThat(wanting()).isEqualTo(Set.of("bob@example.org", "cat@example.org"));
    }

    @Test
    @Order(6)
    void otherWeeksHaveNoPage() {
        assertThat(site.get("/desk/digest/2026-W01/run", "Cookie", cookie).statusCode()).isEqualTo(404);
        assertThat(site.get("/desk/digest/x/run", "Cookie", cookie).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<byte[]> post(String report, String secret) throws GeneralSecurityException {
        String timestamp = Long.toString(site.clock().instant().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal((timestamp + "." + report).getBytes(UTF_8)));
        return site.send(site.request("/digest/reports", "Content-Type", "message/rfc822", "Shipworthy-Timestamp", timestamp, "Shipworthy-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(report)).build());
    }

    private static Set<String> wanting() {
        return Set.copyOf(Readers.of(site.subscriptions()).stream().map(recipient -> recipient.address().value()).toList());
    }

    private static String page() {
        return site.page(PAGE, "Cookie", cookie);
    }

    private static void press(String button) {
        assertThat(site.post(PAGE, List.of("Cookie", cookie, "Sec-Fetch-Site", "same-origin"), "do", button).statusCode()).isEqualTo(303);
    }

    private static void awaitFinished() throws InterruptedException {
        for (int i = 0; i < 1_200 && site.services().runs().find(WEEK).orElseThrow().state() != RunState.FINISHED; i++) {
            Thread.sleep(50);
        }
        assertThat(site.services().runs().find(WEEK).orElseThrow().state()).isEqualTo(RunState.FINISHED);
    }
}

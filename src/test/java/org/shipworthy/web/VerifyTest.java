package org.shipworthy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Browser;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tally;
import org.shipworthy.digest.AddressProofs;
import org.shipworthy.kernel.Slug;

class VerifyTest {

    private static final String GEMMA = "gemma-3n";
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void forgetWhatWasVotedAndAsked() {
        site.clock().advance(Duration.ofDays(2));
        site.site().community().readLive(ballot -> site.site().withdraw(ballot.voter(), ballot.subject()));
    }

    @Test
    void aVoteInABrowserIsVerifiedByMailThenChangedAndWithdrawn() {
        try (Browser browser = new Browser(); BrowserContext visitor = browser.visitor(360)) {
            Page page = visitor.newPage();
            page.navigate("http://localhost:" + site.port() + "/tools/" + GEMMA);
            awaitStamp(page);
            site.clock().advance(Duration.ofSeconds(5));
            page.getByText("Vote ship").click();
            page.waitForSelector("text=Your vote:");
            assertThat(tally().unverified().byChoice()).isEqualTo(Map.of(Choice.SHIP, 1));

            page.getByText("How your votes stand").click();
            page.getByText("Verify them").click();
            page.locator("#verify-email").fill("Ann+tools@Example.org");
            page.getByText("Send the link").first().click();
            page.waitForSelector("text=Check your mail");
            page.navigate("http://localhost:" + site.port() + link("ann+tools@example.org", List.of()));
            assertThat(tally().headline().total()).as("looking verifies nothing").isZero();
            assertThat(page.locator("main").textContent()).contains("sent to a…@example.org", "The votes of this browser, so far and from now on");
            page.locator("button.primary").click();
            page.waitForSelector("text=Verified: your votes count");
            assertThat(tally().headline().byChoice()).isEqualTo(Map.of(Choice.SHIP, 1));

            page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName("Gemma 3n")).first().click();
            awaitStamp(page);
            site.clock().advance(Duration.ofSeconds(5));
            page.getByText("Vote skip").click();
            page.waitForSelector("text=Your vote: skip");
            assertThat(tally().headline().byChoice()).isEqualTo(Map.of(Choice.SKIP, 1));
            page.getByText("withdraw it").click();
            page.waitForCondition(() -> tally().cells().isEmpty());
        }
    }

    @Test
    void theSameAddressInTwoBrowsersIsOneVoter() {
        String ann = RunningSite.cookie(site.vote(GEMMA, "ship"));
        ann = RunningSite.cookie(verify("same@example.org", ann));
        String elsewhere = RunningSite.cookie(site.vote(GEMMA, "skip"));
        HttpResponse<byte[]> joined = verify("same@example.org", elsewhere);
        assertThat(joined.headers().firstValue("Location")).hasValue("/votes");
        assertThat(tally().headline().byChoice()).isEqualTo(Map.of(Choice.SHIP, 1));
        assertThat(tally().setAside()).isEqualTo(Map.of("same-voter", 1));
        assertThat(RunningSite.cookie(joined)).as("the second browser has the first one's voter and vote").isEqualTo(ann);
        String own = site.page("/votes", "Cookie", RunningSite.cookie(joined));
        assertThat(own).contains("Verified: your votes count", "Gemma 3n", "Counted as verified.");
    }

    @Test
    void theLinkSaysWhoseItIsAndWhatItWouldDo() {
        String bea = RunningSite.cookie(verify("bea@example.org", RunningSite.cookie(site.vote(GEMMA, "ship"))));
        String eve = RunningSite.cookie(verify("eve@example.org", RunningSite.cookie(site.vote(GEMMA, "ship"))));
        String link = ask("bea@example.org");
        assertThat(site.page(link, "Cookie", bea)).contains("<b>b…@example.org</b>", "Nothing will change");
        assertThat(site.page(link, "Cookie", RunningSite.cookie(site.vote(GEMMA, "skip")))).contains("the other browser’s vote stands");
        assertThat(site.page(link)).contains("This browser will vote as the same voter", "Is this not your address?");
        assertThat(site.page(link, "Cookie", eve)).contains("this one with a different address");
        assertThat(HtmlValidator.errors(site.get(link).body())).isEmpty();

        String changed = RunningSite.cookie(site.post(link, List.of("Sec-Fetch-Site", "same-origin", "Cookie", eve)));
        assertThat(changed).as("Eve's browser votes as Bea").isEqualTo(bea);
        assertThat(tally().headline().byChoice()).as("and no vote moved").isEqualTo(Map.of(Choice.SHIP, 2));
    }

    @Test
    void nobodyCanWriteAnotherAddressIntoALink() {
        String link = ask("mallory@example.org");
        String forged = link.substring(0, link.indexOf('.') + 1) + Base64.getUrlEncoder().withoutPadding().encodeToString("a…@example.org".getBytes(UTF_8));
        List.of(forged, link.substring(0, link.indexOf('.')), link + "A", link + ".", "/votes/verify/." + "A".repeat(500))
                .forEach(broken -> assertThat(site.get(broken).statusCode()).as(broken).isIn(404, 410));
        assertThat(site.post(forged).statusCode()).isEqualTo(410);
        assertThat(site.post(link).statusCode()).isEqualTo(303);
    }

    @Test
    void aLinkWorksOnceAndNotForEver() {
        String link = ask("once@example.org");
        assertThat(site.get(link).headers().firstValue("Referrer-Policy")).hasValue("strict-origin");
        assertThat(site.post(link).statusCode()).isEqualTo(303);
        assertThat(site.post(link).statusCode()).isEqualTo(410);
        assertThat(site.get(link).statusCode()).isEqualTo(410);
        site.clock().advance(Duration.ofDays(2));
        String late = ask("late@example.org");
        site.clock().advance(AddressProofs.LINK_LIFETIME);
        assertThat(site.get(late).statusCode()).isEqualTo(410);
        assertThat(site.post(late).statusCode()).isEqualTo(410);
    }

    @Test
    void theAnswerTellsNothingAndAnAddressIsAskedSeldom() {
        verify("known@example.org", RunningSite.cookie(site.vote(GEMMA, "ship")));
        String known = text(site.post("/votes/verify", "email", "known@example.org"));
        assertThat(text(site.post("/votes/verify", "email", "other@example.org")).replace("other@", "known@")).isEqualTo(known);
        for (int i = 0; i < AddressProofs.MOST_A_DAY; i++) {
            site.clock().advance(Duration.ofMinutes(30));
            ask("often@example.org");
        }
        for (int i = 0; i < 3; i++) {
            site.clock().advance(Duration.ofMinutes(30));
            assertThat(text(site.post("/votes/verify", "email", "often@example.org")).replace("often@", "known@")).isEqualTo(known);
        }
        assertThat(site.outbox().stream().filter(mail -> mail.contains("often@example.org"))).hasSize(AddressProofs.MOST_A_DAY);
    }

    @Test
    void noAddressIsKept() {
        verify("kept@example.org", RunningSite.cookie(site.vote(GEMMA, "ship")));
        assertThat(recipientsOnceAllIsSent()).isNotEmpty().containsOnly("");
        assertThat(site.site().database().<List<String>>read(handle -> handle.createQuery(
                "SELECT hash || domain FROM voter_identity UNION SELECT identity || domain FROM address_proof").mapTo(String.class).list()))
                .isNotEmpty().noneMatch(text -> text.contains("example") || text.contains("@"));
    }

    /** A mail is marked as sent a moment after it can be read. */
    private static List<String> recipientsOnceAllIsSent() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end && !recipients("sent_at IS NULL").isEmpty()) {
            LockSupport.parkNanos(20_000_000);
        }
        return recipients("sent_at IS NOT NULL");
    }

    private static List<String> recipients(String which) {
        return site.site().database().read(handle -> handle.createQuery("SELECT recipient FROM mail WHERE " + which).mapTo(String.class).list());
    }

    @Test
    void withoutScriptsAVoteIsAskedForOnceMore() {
        HttpResponse<byte[]> again = site.post("/vote", "subject", GEMMA, "choice", "ship", "back", "/tools/gemma-3n");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(HtmlValidator.errors(again.body())).isEmpty();
        Matcher stamp = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"").matcher(text(again));
        assertThat(stamp.find()).isTrue();
        assertThat(tally().cells()).isEmpty();
        site.clock().advance(Duration.ofSeconds(2));
        assertThat(site.post("/vote", "subject", GEMMA, "choice", "ship", "stamp", stamp.group(1)).statusCode()).isEqualTo(303);
        assertThat(tally().unverified().total()).isEqualTo(1);
    }

    @Test
    void whoeverVotesTooQuicklyOrFillsTheHiddenFieldIsSetAsideAndTold() {
        String cookie = RunningSite.cookie(site.vote(GEMMA, "ship", "website", "http://spam.example"));
        assertThat(tally().setAside()).isEqualTo(Map.of("honeypot", 1));
        assertThat(site.page("/votes", "Cookie", cookie)).contains("A field nobody sees", "Appeal");
        site.post("/vote", "subject", GEMMA, "choice", "skip", "stamp", site.page("/votes/stamp"));
        assertThat(tally().setAside()).isEqualTo(Map.of("honeypot", 1, "too-quick", 1));
    }

    /** Until the page's script has fetched when its vote was first seen. */
    private static void awaitStamp(Page page) {
        page.locator("form.vote").first().scrollIntoViewIfNeeded();
        page.waitForCondition(() -> !page.evaluate("document.querySelector('input[name=stamp]').value").equals(""));
    }

    private static HttpResponse<byte[]> verify(String address, String cookie) {
        return site.post(ask(address), List.of("Sec-Fetch-Site", "same-origin", "Cookie", cookie));
    }

    private static Tally tally() {
        return site.site().snapshot().tallies().of(new Subject.OfTool(new Slug(GEMMA)));
    }

    /** Asks for a link and takes it out of its mail; delivery runs on its own. */
    private static String ask(String address) {
        List<String> before = site.outbox();
        site.post("/votes/verify", "email", address);
        return link(address, before);
    }

    private static String link(String address, List<String> before) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            for (String mail : site.outbox()) {
                if (mail.contains("To: " + address) && !before.contains(mail)) {
                    Matcher link = Pattern.compile("/votes/verify/[A-Za-z0-9_-]{43}[.][A-Za-z0-9_-]+").matcher(mail.replaceAll("=\r?\n", ""));
                    assertThat(link.find()).isTrue();
                    return link.group();
                }
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("no mail to " + address);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}

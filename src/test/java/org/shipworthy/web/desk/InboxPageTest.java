package org.shipworthy.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Browser;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.accounts.Role;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.sync.InboxItem;
import org.shipworthy.kernel.EmailAddress;

class InboxPageTest {

    private RunningSite site;
    private String ann;

    @BeforeEach
    void start() {
        site = RunningSite.start();
        ann = signIn("ann@example.org");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String signIn(String email) {
        String link = site.accounts().addUser(EmailAddress.parse(email).orElseThrow(), Optional.of(Role.EDITOR)).token().value();
        return RunningSite.cookie(site.post("/desk/sign-in", "token", link));
    }

    /** Two prices that fall to zero, and a row that may be about a tool. */
    private List<InboxItem> fill() {
        site.take(Feed.MODELSDEV, "2026-06-01", prices("0.44", "0.15", ""));
        site.take(Feed.MODELSDEV, "2026-06-02", prices("0", "0", """
                , "venice": {"models": {"cm3": {"name": "Codestral Mine", "cost": {"input": 0.5, "output": 2}}}}"""));
        return site.site().inbox().list();
    }

    private static String prices(String one, String other, String more) {
        return """
                {"mistral": {"models": {"codestral-mine-2505": {"name": "Codestral Mine", "cost": {"input": %s}},
                 "pixtral-mine": {"name": "Pixtral <i>Mine</i>", "cost": {"input": %s}}}}%s}""".formatted(one, other, more);
    }

    private HttpResponse<byte[]> decide(String who, String... fields) {
        return site.post("/desk/inbox", List.of("Sec-Fetch-Site", "same-origin", "Cookie", who), fields);
    }

    /** The page that a decision leads to. */
    private String follow(String who, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return site.page(answer.headers().firstValue("Location").orElseThrow(), "Cookie", who);
    }

    @Test
    void anEmptyInboxSaysWhatWouldFillIt() {
        assertThat(site.page("/desk/inbox", "Cookie", ann)).contains("0 things wait", "Nothing waits. Reading a source puts here", "Nothing was decided so far");
    }

    @Test
    void whatWaitsStandsWithItsSourceTheRuleThatHeldItAndBothValues() {
        fill();
        HttpResponse<byte[]> page = site.get("/desk/inbox", "Cookie", ann);
        assertThat(new String(page.body(), UTF_8)).contains("3 things wait", "Pixtral Mine", "models.dev, as of 2 Jun 2026", "falls to zero", "0.44 USD", "0.00 USD",
                "A suspicious value", "Not certain which tool it is", "It is Codestral Mine", "A tool of its own");
        assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(HtmlValidator.errors(page.body())).isEmpty();
        assertThat(site.page("/desk/inbox?kind=identity", "Cookie", ann)).contains("1 thing waits").doesNotContain("falls to zero");
        assertThat(site.page("/desk/inbox?source=litellm", "Cookie", ann)).contains("Nothing of this kind waits");
    }

    @Test
    void aDecisionIsPublishedAtOnceAndNamesWhoMadeIt() {
        InboxItem item = fill().getFirst();
        String after = follow(ann, decide(ann, "id", Long.toString(item.id()), "decision", "approve"));
        assertThat(after).contains("<b>Approved</b>: " + item.key(), "you, 22 Nov 2026, 12:00 UTC", "2 things wait");
        assertThat(site.page("/tools/" + item.tool().orElseThrow())).contains("0.00 USD");
        assertThat(site.page("/desk/inbox", "Cookie", signIn("bob@example.org"))).contains("ann@example.org, 22 Nov 2026, 12:00 UTC");
    }

    @Test
    void whoeverDecidesOnWhatAnotherDecidedMeanwhileIsToldSo() {
        List<InboxItem> items = fill();
        String bob = signIn("bob@example.org");
        decide(bob, "id", Long.toString(items.get(0).id()), "decision", "reject");
        String after = follow(ann, decide(ann, "id", Long.toString(items.get(0).id()), "id", Long.toString(items.get(1).id()), "decision", "approve"));
        assertThat(after).contains("<b>Was already rejected</b>: " + items.get(0).key(), "bob@example.org", "<b>Approved</b>: " + items.get(1).key(), "1 thing waits");
    }

    @Test
    void whatTheSourceTookBackMeanwhileIsNotDecided() {
        InboxItem item = fill().getFirst();
        site.take(Feed.MODELSDEV, "2026-06-03", prices("0.44", "0.15", ""));
        assertThat(follow(ann, decide(ann, "id", Long.toString(item.id()), "decision", "approve"))).contains("The source took it back meanwhile");
    }

    @Test
    void aRowIsSaidToBeAnotherToolByNameAndAMistypedNameDecidesNothing() {
        InboxItem item = fill().stream().filter(one -> one.kind() == InboxItem.Kind.IDENTITY).findFirst().orElseThrow();
        HttpResponse<byte[]> mistyped = decide(ann, "id", Long.toString(item.id()), "decision", "approve", "as", "Gema 3nn");
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(new String(mistyped.body(), UTF_8)).contains("There is no tool “Gema 3nn”. Close to it: gemma-3n", "value=\"Gema 3nn\"", "Nothing was decided", "3 things wait");
        assertThat(HtmlValidator.errors(mistyped.body())).isEmpty();
        assertThat(follow(ann, decide(ann, "id", Long.toString(item.id()), "decision", "approve", "as", "Gemma 3n"))).contains("<b>Approved</b>", "2 things wait");
        assertThat(site.page("/tools/gemma-3n")).contains("venice API");
    }

    @Test
    void nonsenseDecidesNothing() {
        fill();
        for (String[] fields : new String[][] {{}, {"decision", "approve"}, {"decision", "approve", "id", "x"}, {"decision", "delete", "id", "1"},
                {"decision", "approve", "id", "999999999999999999"}, {"decision", "reject", "id", "-1", "page", "x&y"}}) {
            assertThat(follow(ann, decide(ann, fields))).contains("3 things wait");
        }
        assertThat(decide("shipworthy_desk=nobody", "decision", "approve", "id", "1").statusCode()).isEqualTo(403);
        assertThat(site.post("/desk/inbox", List.of("Sec-Fetch-Site", "cross-site", "Cookie", ann), "decision", "approve", "id", "1").statusCode()).isEqualTo(403);
        assertThat(site.site().inbox().list()).hasSize(3);
    }

    @Test
    void withoutScriptsSeveralAreTickedAndRejected() {
        fill();
        try (Browser browser = new Browser(); BrowserContext visitor = browser.visitor(320, ColorScheme.DARK, false)) {
            visitor.addCookies(List.of(new Cookie("shipworthy_desk", ann.substring(ann.indexOf('=') + 1)).setUrl(site.address("/"))));
            Page page = visitor.newPage();
            page.navigate(site.address("/desk/inbox?kind=value"));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
            page.locator("input[type=checkbox]").nth(0).check();
            page.locator("input[type=checkbox]").nth(1).check();
            page.locator("text=Reject the ticked").click();
            assertThat(page.locator(".told li").count()).isEqualTo(2);
            assertThat(page.textContent("#waiting")).isEqualTo("0 things wait");
        }
    }
}

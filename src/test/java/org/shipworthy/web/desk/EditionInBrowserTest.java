package org.shipworthy.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Browser;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.Mailbox;
import org.shipworthy._support.NewsOfAWeek;
import org.shipworthy._support.PageQuality;
import org.shipworthy._support.RunningSite;
import org.shipworthy.accounts.Role;
import org.shipworthy.kernel.EmailAddress;

class EditionInBrowserTest {

    @Test
    void anEditorLooksOverAnEditionAndApprovesIt() throws Exception {
        try (Mailbox mailbox = new Mailbox(); RunningSite site = RunningSite.startMailingTo(mailbox.port());
                Browser browser = new Browser(); BrowserContext visitor = browser.visitor(360)) {
            site.editions().begin();
            NewsOfAWeek.happensOn(site);
            Page page = visitor.newPage();
            signIn(site, page);
            page.click("text=Editions");
            assertThat(page.textContent("main")).contains("There is none so far.");
            page.click("text=Compose the edition of 2026-W47 now");
            assertThat(page.url()).isEqualTo(site.address("/desk/digest/2026-W47"));
            assertThat(page.textContent("h1")).isEqualTo("Edition 2026-W47");
            assertIsGood(page);

            page.fill("#introduction", "A quiet week.\n\nAlmost.");
            page.click("text=Save the words");
            page.locator("li", new Page.LocatorOptions().setHasText("Newcomer & Sons")).locator("text=Leave out").click();
            assertThat(page.textContent("del")).contains("Newcomer & Sons");
            assertIsGood(page);
            assertThat(page.frameLocator("iframe.proof").locator("h1").textContent()).isEqualTo("22 November 2026");
            assertThat(page.frameLocator("iframe.proof").locator("body").textContent())
                    .contains("A quiet week.", "Gemma 3n: 50% ship, was 75%").doesNotContain("Newcomer");
            assertThat(page.textContent("pre.proof")).contains("CHANGED VERDICTS", "Almost.").doesNotContain("Newcomer");
            page.click("text=On a dark screen");
            assertThat(page.frameLocator("iframe.proof").locator("body").evaluate("body => getComputedStyle(body).backgroundColor")).isEqualTo("rgb(22, 21, 19)");

            // the page is still scrolling to the mail, under a mouse that would miss
            page.press("text=Send a test to me", "Enter");
            page.waitForSelector("text=A test is on its way to you.");
            MimeMessage test = mailbox.mail(1);
            assertThat(test.getSubject()).startsWith("[Test] Gemma 3n: 50% ship, was 75%");
            assertThat(Mailbox.text(test)).contains("Almost.");

            page.click("text=Approve and have it sent");
            assertThat(page.textContent("main")).contains("Approved by eda@example.org.").doesNotContain("Leave out");
            page.navigate(site.address("/digest/2026-W47"));
            assertThat(page.textContent("main")).contains("A quiet week.", "Gemma 3n: 50% ship, was 75%");
            assertIsGood(page);
        }
    }

    @Test
    void anEditorFindsStopsAndErasesASubscriber() {
        try (RunningSite site = RunningSite.start(); Browser browser = new Browser(); BrowserContext visitor = browser.visitor(360)) {
            for (String name : new String[] {"ann", "anne", "bob"}) {
                site.post("/digest/subscribe", "email", name + "@example.org");
            }
            Page page = visitor.newPage();
            signIn(site, page);
            page.click("text=Subscribers");
            assertThat(page.textContent("main")).contains("ann@example.org", "bob@example.org");
            assertIsGood(page);
            page.fill("#beginning", "ANN");
            page.click("text=Find");
            assertThat(page.textContent("main")).contains("ann@example.org", "anne@example.org").doesNotContain("bob@example.org");
            assertThat(page.url()).as("what a proxy's log keeps").doesNotContainIgnoringCase("ann");
            page.locator("li", new Page.LocatorOptions().setHasText("anne@example.org")).locator("text=Stop mail").click();
            assertThat(page.textContent("main")).contains("Nothing more is mailed");
            page.click("text=suppressed");
            assertThat(page.textContent("main")).contains("anne@example.org", "suppressed: stopped").doesNotContain("bob@example.org");
            assertThat(page.url()).as("what a proxy's log keeps").doesNotContainIgnoringCase("ann");
            page.locator("li", new Page.LocatorOptions().setHasText("anne@example.org")).locator("text=Erase").click();
            assertThat(page.textContent("main")).contains("Erase anne@example.org?", "suppressed: stopped");
            assertIsGood(page);
            page.click("text=Erase it");
            assertThat(page.textContent("main")).contains("Erased.").doesNotContain("anne@example.org");
            assertIsGood(page);
        }
    }

    private static void signIn(RunningSite site, Page page) {
        String link = site.accounts().addUser(EmailAddress.parse("eda@example.org").orElseThrow(), Optional.of(Role.EDITOR)).token().value();
        page.navigate(site.address("/desk/sign-in/" + link));
        page.click("main button");
    }

    private static void assertIsGood(Page page) {
        assertThat(HtmlValidator.errors(page.content().getBytes(UTF_8))).isEmpty();
        assertThat(PageQuality.faults(page)).isEmpty();
    }
}
